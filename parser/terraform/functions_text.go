package terraform

import (
	"bytes"
	"compress/gzip"
	"crypto/md5"  //nolint:gosec // a function of the language, not a safeguard
	"crypto/sha1" //nolint:gosec // a function of the language, not a safeguard
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
	"golang.org/x/text/encoding/ianaindex"
)

var (
	startsWithFunction   = testFunction(strings.HasPrefix)
	endsWithFunction     = testFunction(strings.HasSuffix)
	containsTextFunction = testFunction(strings.Contains)

	basenameFunction = textFunction(func(text string) (string, error) { return path.Base(text), nil })
	dirnameFunction  = textFunction(func(text string) (string, error) { return path.Dir(text), nil })

	base64EncodeFunction = textFunction(func(text string) (string, error) {
		return base64.StdEncoding.EncodeToString([]byte(text)), nil
	})
	base64DecodeFunction = textFunction(decodeBase64)
	base64GzipFunction   = textFunction(compress)
	urlEncodeFunction    = textFunction(func(text string) (string, error) { return url.QueryEscape(text), nil })

	base64SHA256Function = textFunction(func(text string) (string, error) {
		sum := sha256.Sum256([]byte(text))
		return base64.StdEncoding.EncodeToString(sum[:]), nil
	})
	base64SHA512Function = textFunction(func(text string) (string, error) {
		sum := sha512.Sum512([]byte(text))
		return base64.StdEncoding.EncodeToString(sum[:]), nil
	})
	md5Function = textFunction(func(text string) (string, error) {
		sum := md5.Sum([]byte(text)) //nolint:gosec // a function of the language, not a safeguard
		return hex.EncodeToString(sum[:]), nil
	})
	sha1Function = textFunction(func(text string) (string, error) {
		sum := sha1.Sum([]byte(text)) //nolint:gosec // a function of the language, not a safeguard
		return hex.EncodeToString(sum[:]), nil
	})
	sha256Function = textFunction(func(text string) (string, error) {
		sum := sha256.Sum256([]byte(text))
		return hex.EncodeToString(sum[:]), nil
	})
	sha512Function = textFunction(func(text string) (string, error) {
		sum := sha512.Sum512([]byte(text))
		return hex.EncodeToString(sum[:]), nil
	})
)

func decodeBase64(text string) (string, error) {
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return "", errors.New("the text is not base64")
	}
	if !utf8.Valid(decoded) {
		return "", errors.New("the decoded bytes are not UTF-8 text")
	}
	return string(decoded), nil
}

func compress(text string) (string, error) {
	var buffer bytes.Buffer
	writer := gzip.NewWriter(&buffer)
	if _, err := writer.Write([]byte(text)); err != nil {
		return "", fmt.Errorf("compressing: %w", err)
	}
	// Terraform flushes as well, which leaves an empty block in the text.
	if err := writer.Flush(); err != nil {
		return "", fmt.Errorf("compressing: %w", err)
	}
	if err := writer.Close(); err != nil {
		return "", fmt.Errorf("compressing: %w", err)
	}
	return base64.StdEncoding.EncodeToString(buffer.Bytes()), nil
}

// replaceFunction treats /x/ as a regular expression.
var replaceFunction = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "text", Type: cty.String}, {Name: "old", Type: cty.String}, {Name: "new", Type: cty.String},
	},
	Type: function.StaticReturnType(cty.String),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		old := args[1].AsString()
		if len(old) > 1 && strings.HasPrefix(old, "/") && strings.HasSuffix(old, "/") {
			return stdlib.RegexReplace(args[0], cty.StringVal(old[1:len(old)-1]), args[2])
		}
		return stdlib.Replace(args[0], args[1], args[2])
	},
})

// textEncodeFunction and textDecodeFunction know encodings by their IANA names.
var (
	textEncodeFunction = charsetFunction(func(text, charset string) (string, error) {
		encoding, err := ianaindex.IANA.Encoding(charset)
		if err != nil || encoding == nil {
			return "", fmt.Errorf("there is no encoding named %q", charset)
		}
		encoded, err := encoding.NewEncoder().Bytes([]byte(text))
		if err != nil {
			return "", fmt.Errorf("the text cannot be written in %s", charset)
		}
		return base64.StdEncoding.EncodeToString(encoded), nil
	})
	textDecodeFunction = charsetFunction(func(text, charset string) (string, error) {
		encoding, err := ianaindex.IANA.Encoding(charset)
		if err != nil || encoding == nil {
			return "", fmt.Errorf("there is no encoding named %q", charset)
		}
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return "", errors.New("the text is not base64")
		}
		decoded, err := encoding.NewDecoder().Bytes(raw)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
			return "", fmt.Errorf("the bytes are not %s", charset)
		}
		return string(decoded), nil
	})
)

func charsetFunction(apply func(text, charset string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "text", Type: cty.String}, {Name: "encoding", Type: cty.String}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			result, err := apply(args[0].AsString(), args[1].AsString())
			if err != nil {
				return cty.NilVal, err
			}
			return cty.StringVal(result), nil
		},
	})
}

var uuidV5Function = charsetFunction(func(namespace, name string) (string, error) {
	spaces := map[string]uuid.UUID{
		"dns": uuid.NameSpaceDNS, "url": uuid.NameSpaceURL, "oid": uuid.NameSpaceOID, "x500": uuid.NameSpaceX500,
	}
	space, ok := spaces[namespace]
	if !ok {
		parsed, err := uuid.Parse(namespace)
		if err != nil {
			return "", errors.New("the namespace is neither a UUID nor dns, url, oid or x500")
		}
		space = parsed
	}
	return uuid.NewSHA1(space, []byte(name)).String(), nil
})

var timeCompareFunction = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "a", Type: cty.String}, {Name: "b", Type: cty.String}},
	Type:   function.StaticReturnType(cty.Number),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		var times [2]time.Time
		for i, arg := range args {
			parsed, err := time.Parse(time.RFC3339, arg.AsString())
			if err != nil {
				return cty.NilVal, function.NewArgErrorf(i, "not a time as RFC 3339 has it")
			}
			times[i] = parsed
		}
		return cty.NumberIntVal(int64(times[0].Compare(times[1]))), nil
	},
})
