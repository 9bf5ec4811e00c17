package topology

import "github.com/zclconf/go-cty/cty"

// settingText is a text that a workload passes to its code.
type settingText struct {
	// path is what the source has it at, argument the attribute to point at.
	path, argument string
	name, text     string
}

// settingTexts lists the known texts that a workload passes to its code.
func (i *instance) settingTexts() []settingText {
	var list []settingText
	facts := i.kind.Environment
	for _, path := range facts.Maps {
		for name, text := range sortedTexts(i, path) {
			list = append(list, settingText{path + "." + name, path, name, text})
		}
	}
	for _, block := range facts.Pairs {
		for _, path := range i.blocks(block) {
			if text := i.known(path + ".value"); text != "" {
				list = append(list, settingText{path + ".value", path, i.known(path + ".name"), text})
			}
		}
	}
	for _, path := range facts.Containers {
		value, ok := i.Structures[path]
		if !ok {
			value, ok = parseJSON(i.known(path))
		}
		if ok {
			list = append(list, containerTexts(path, value)...)
		}
	}
	return list
}

// sortedTexts visits the known texts of a map in order of their keys.
func sortedTexts(i *instance, path string) func(yield func(name, text string) bool) {
	texts, _ := i.textMap(path)
	return func(yield func(name, text string) bool) {
		for _, name := range (notes{instance: i}).keys(path) {
			if text := texts[name]; text != "" && !yield(name, text) {
				return
			}
		}
	}
}

// containerTexts lists the texts in the environment and the commands of a
// container definition or a list of them (Amazon ECS API Reference,
// "ContainerDefinition").
func containerTexts(path string, value cty.Value) []settingText {
	value, _ = value.Unmark()
	if presenceOf(value) != known {
		return nil
	}
	var list []settingText
	if !isObject(value.Type()) {
		if value.CanIterateElements() {
			for _, container := range elements(value) {
				list = append(list, containerTexts(path, container)...)
			}
		}
		return list
	}
	for _, name := range []string{"environment", "Environment"} {
		if variables := valueAt(value, name); presenceOf(variables) == known && variables.CanIterateElements() {
			for _, variable := range elements(variables) {
				setting, _ := textOf(valueAt(variable, "name"))
				if text, p := textOf(valueAt(variable, "value")); p == known {
					list = append(list, settingText{path, path, setting, text})
				}
			}
		}
	}
	for _, name := range []string{"command", "entryPoint"} {
		for _, text := range stringsIn(valueAt(value, name)) {
			list = append(list, settingText{path, path, name, text})
		}
	}
	return list
}
