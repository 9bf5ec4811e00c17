package registry

import (
	"slices"
	"strings"
)

// address is where a public module is: "namespace/name/provider", and the
// directory within its package.
type address struct{ module, within string }

// parse reads the source of a call as an address of a public registry, or as a
// repository of GitHub that such a registry has by its name.
func parse(source string) (address, bool) {
	source, _, _ = strings.Cut(source, "?") // ref, version, depth: all are described alike
	source, forced := strings.CutPrefix(strings.TrimSpace(source), "git::")
	if rest, ok := strings.CutPrefix(source, "tfr://"); ok && !forced {
		return parseRegistry(strings.TrimPrefix(rest, "/"))
	}
	if rest, ok := cutGitHub(source, forced); ok {
		return parseRepository(rest)
	}
	if forced {
		return address{}, false
	}
	return parseRegistry(source)
}

// publicRegistries are the hosts that have the public modules.
var publicRegistries = []string{"registry.terraform.io", "registry.opentofu.org"}

// parseRegistry reads "[host/]namespace/name/provider[//within]".
func parseRegistry(source string) (address, bool) {
	name, within, _ := strings.Cut(source, "//")
	parts := strings.Split(strings.ToLower(name), "/")
	const withHost = 4
	if len(parts) == withHost && slices.Contains(publicRegistries, parts[0]) {
		parts = parts[1:]
	}
	if len(parts) != withHost-1 || slices.Contains(parts, "") {
		return address{}, false
	}
	return address{module: strings.Join(parts, "/"), within: trimmed(within)}, true
}

// cutGitHub returns what follows the host in a source of GitHub. Some forms mean
// git by themselves, others where it is forced.
func cutGitHub(source string, forced bool) (rest string, ok bool) {
	const host = "github.com"
	for _, prefix := range []string{host + "/", "git@" + host + ":"} {
		if rest, ok := cutFold(source, prefix); ok {
			return rest, true
		}
	}
	scheme, rest, ok := strings.Cut(source, "://")
	if !ok || !forced && scheme != "ssh" {
		return "", false
	}
	if user, after, found := strings.Cut(rest, "@"); found && !strings.Contains(user, "/") {
		rest = after
	}
	for _, separator := range []string{"/", ":"} {
		if rest, ok := cutFold(rest, host+separator); ok {
			return rest, true
		}
	}
	return "", false
}

// parseRepository reads "namespace/terraform-provider-name[.git][//within]", as
// the public registries ask repositories to be called.
func parseRepository(path string) (address, bool) {
	path, within, _ := strings.Cut(path, "//")
	path = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(path), "/"), ".git")
	namespace, repository, ok := strings.Cut(path, "/")
	rest, named := strings.CutPrefix(repository, "terraform-")
	provider, name, whole := strings.Cut(rest, "-")
	if !ok || !named || !whole || strings.Contains(name, "/") || namespace == "" || provider == "" || name == "" {
		return address{}, false
	}
	return address{module: namespace + "/" + name + "/" + provider, within: trimmed(within)}, true
}

// trimmed is a directory of a package without what does not matter. Some name the
// package's own as well.
func trimmed(within string) string {
	if within = strings.Trim(within, "/"); within == "." {
		return ""
	}
	return within
}

// cutFold cuts a prefix whose case does not matter.
func cutFold(text, prefix string) (rest string, ok bool) {
	if len(text) < len(prefix) || !strings.EqualFold(text[:len(prefix)], prefix) {
		return text, false
	}
	return text[len(prefix):], true
}
