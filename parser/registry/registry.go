// Package registry describes well-known modules of the public registries by
// their documentation: small modules in Terraform's language with the inputs,
// resources and outputs that matter to regions. It evaluates nothing, and
// describes no module whose code is private.
package registry

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
)

//go:embed modules
var embedded embed.FS

// manifestName is the file beside a description that says what it describes.
const manifestName = "module.json"

// Module is a module, or a submodule of one, that is described.
type Module struct {
	// Name is how registries call it: "terraform-aws-modules/rds/aws", with
	// "//modules/db_instance" behind it for a submodule.
	Name string
	// Version is the release whose documentation the description was checked
	// against. It stands for all releases.
	Version string
	// Dir is the directory of the description in Files of the registry.
	Dir string
}

// Registry has descriptions. It is read-only and safe for concurrent use.
type Registry struct {
	// Files has one directory a module: "namespace/name/provider".
	Files fs.FS
}

// Public has the descriptions that the program brings with it.
func Public() Registry {
	files, err := fs.Sub(embedded, "modules")
	if err != nil { // the name is a constant that is embedded
		return Registry{Files: embedded}
	}
	return Registry{Files: files}
}

// Find returns the module that the source of a call means, if it is described.
func (r Registry) Find(source string) (Module, bool) {
	address, ok := parse(source)
	if !ok {
		return Module{}, false
	}
	dir := path.Join(address.module, address.within)
	if address.within != "" && !fs.ValidPath(address.within) || !r.describes(dir) {
		return Module{}, false
	}
	about, err := r.manifest(address.module)
	if err != nil {
		return Module{}, false
	}
	found := Module{Name: address.module, Version: about.Version, Dir: dir}
	if address.within != "" {
		found.Name += "//" + address.within
	}
	return found, true
}

// describes says whether a directory has a description, and is not merely above
// one.
func (r Registry) describes(dir string) bool {
	entries, err := fs.ReadDir(r.Files, dir)
	if err != nil {
		return false
	}
	for _, entry := range entries {
		if path.Ext(entry.Name()) == ".tf" {
			return true
		}
	}
	return false
}

// manifest is the content of a module.json.
type manifest struct {
	Repository string   `json:"repository"`
	Version    string   `json:"version"`
	Submodules []string `json:"submodules"`
}

func (r Registry) manifest(module string) (manifest, error) {
	name := path.Join(module, manifestName)
	text, err := fs.ReadFile(r.Files, name)
	if err != nil {
		return manifest{}, fmt.Errorf("read %s: %w", name, err)
	}
	var about manifest
	if err := json.Unmarshal(text, &about); err != nil {
		return manifest{}, fmt.Errorf("parse %s: %w", name, err)
	}
	return about, nil
}
