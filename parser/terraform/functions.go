package terraform

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"
	yaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// deliberatelyUnknown are the functions whose result no reading of the code can
// tell, with the reason as the documentation has it.
var deliberatelyUnknown = map[string]string{
	"abspath":       "depends on the directory in which Terraform runs",
	"bcrypt":        "has a random salt, so that each call gives another text",
	"plantimestamp": "is the time of the plan",
	"rsadecrypt":    "needs a private key, which no report should depend on",
	"timestamp":     "is the time of the run",
	"uuid":          "is random",
}

// functionTable finds functions by name.
type functionTable struct {
	// tree are the functions that read files below the root of an evaluation.
	tree map[string]function.Function
	// templates are those that were rendered, by their text.
	templates map[string]hclsyntax.Expression
}

func newFunctionTable(e *evaluation) *functionTable {
	return &functionTable{tree: fileFunctions(e), templates: make(map[string]hclsyntax.Expression)}
}

func (t *functionTable) lookUp(name string) (function.Function, bool) {
	if fn, ok := pureFunctions[name]; ok {
		return fn, true
	}
	fn, ok := t.tree[name]
	return fn, ok
}

// pureFunctions depend on nothing but their arguments. try and can are
// callExpr's matter.
var pureFunctions = map[string]function.Function{
	// Numbers.
	"abs":      stdlib.AbsoluteFunc,
	"ceil":     stdlib.CeilFunc,
	"floor":    stdlib.FloorFunc,
	"log":      stdlib.LogFunc,
	"max":      stdlib.MaxFunc,
	"min":      stdlib.MinFunc,
	"parseint": stdlib.ParseIntFunc,
	"pow":      stdlib.PowFunc,
	"signum":   stdlib.SignumFunc,
	"sum":      sumFunction,

	// Text.
	"chomp":       stdlib.ChompFunc,
	"endswith":    endsWithFunction,
	"format":      formatFunction,
	"formatlist":  formatListFunction,
	"indent":      indentFunction,
	"join":        stdlib.JoinFunc,
	"lower":       stdlib.LowerFunc,
	"regex":       stdlib.RegexFunc,
	"regexall":    stdlib.RegexAllFunc,
	"replace":     replaceFunction,
	"split":       stdlib.SplitFunc,
	"startswith":  startsWithFunction,
	"strcontains": containsTextFunction,
	"strrev":      stdlib.ReverseFunc,
	"substr":      stdlib.SubstrFunc,
	"title":       stdlib.TitleFunc,
	"trim":        stdlib.TrimFunc,
	"trimprefix":  stdlib.TrimPrefixFunc,
	"trimspace":   stdlib.TrimSpaceFunc,
	"trimsuffix":  stdlib.TrimSuffixFunc,
	"upper":       stdlib.UpperFunc,

	// Collections.
	"alltrue":         allTrueFunction,
	"anytrue":         anyTrueFunction,
	"chunklist":       stdlib.ChunklistFunc,
	"coalesce":        coalesceFunction,
	"coalescelist":    coalesceListFunction,
	"compact":         stdlib.CompactFunc,
	"concat":          stdlib.ConcatFunc,
	"contains":        containsFunction,
	"distinct":        stdlib.DistinctFunc,
	"element":         elementFunction,
	"flatten":         flattenFunction,
	"index":           indexFunction,
	"keys":            stdlib.KeysFunc,
	"length":          lengthFunction,
	"lookup":          lookupFunction,
	"matchkeys":       matchKeysFunction,
	"merge":           mergeFunction,
	"one":             oneFunction,
	"range":           stdlib.RangeFunc,
	"reverse":         stdlib.ReverseListFunc,
	"setintersection": stdlib.SetIntersectionFunc,
	"setproduct":      setProductFunction,
	"setsubtract":     stdlib.SetSubtractFunc,
	"setunion":        stdlib.SetUnionFunc,
	"slice":           stdlib.SliceFunc,
	"sort":            stdlib.SortFunc,
	"transpose":       transposeFunction,
	"values":          stdlib.ValuesFunc,
	"zipmap":          stdlib.ZipmapFunc,

	// Types.
	"ephemeralasnull": ephemeralAsNullFunction,
	"issensitive":     isSensitiveFunction,
	"nonsensitive":    nonsensitiveFunction,
	"sensitive":       sensitiveFunction,
	"tobool":          stdlib.MakeToFunc(cty.Bool),
	"tolist":          collectionFunction(cty.List(cty.DynamicPseudoType)),
	"tomap":           collectionFunction(cty.Map(cty.DynamicPseudoType)),
	"tonumber":        stdlib.MakeToFunc(cty.Number),
	"toset":           collectionFunction(cty.Set(cty.DynamicPseudoType)),
	"tostring":        stdlib.MakeToFunc(cty.String),

	// Encodings.
	"base64decode":     base64DecodeFunction,
	"base64encode":     base64EncodeFunction,
	"base64gzip":       base64GzipFunction,
	"csvdecode":        stdlib.CSVDecodeFunc,
	"jsondecode":       jsonDecodeFunction,
	"jsonencode":       stdlib.JSONEncodeFunc,
	"textdecodebase64": textDecodeFunction,
	"textencodebase64": textEncodeFunction,
	"urlencode":        urlEncodeFunction,
	"yamldecode":       yamlDecodeFunction,
	"yamlencode":       yaml.YAMLEncodeFunc,

	// Hashes.
	"base64sha256": base64SHA256Function,
	"base64sha512": base64SHA512Function,
	"md5":          md5Function,
	"sha1":         sha1Function,
	"sha256":       sha256Function,
	"sha512":       sha512Function,
	"uuidv5":       uuidV5Function,

	// Networks.
	"cidrhost":    cidrHostFunction,
	"cidrnetmask": cidrNetmaskFunction,
	"cidrsubnet":  cidrSubnetFunction,
	"cidrsubnets": cidrSubnetsFunction,

	// Times.
	"formatdate": stdlib.FormatDateFunc,
	"timeadd":    stdlib.TimeAddFunc,
	"timecmp":    timeCompareFunction,

	// Paths.
	"basename": basenameFunction,
	"dirname":  dirnameFunction,
}
