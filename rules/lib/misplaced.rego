# METADATA
# description: What stands in one region and names what stands in another.
package regionlint.lib.misplaced

import data.regionlint.lib.finding
import data.regionlint.lib.words

# subjects are the arguments at fault: what another rule says of them follows.
subjects(element) := {sprintf("%s|%s", [finding.subject(element), attribute]) | some attribute in element.attributes}

# names lists what an element names, as a sentence does.
names(element) := words.few({name(named) | some named in element.named})

# name is the address of what is named, or its text.
name(named) := named.name if named.name

name(named) := named.address if not named.name

# regions lists where what is named is.
regions(element) := words.list({named.region | some named in element.named})

# cloud is the one that refuses it, by the type of the resource.
cloud(element) := _clouds[prefix] if {
	resource := regex.replace(element.address, `^(module\.[^.\[]+(\[[^\]]*\])?\.)+`, "")
	prefix := split(trim_prefix(resource, "data."), "_")[0]
} else := "the cloud"

_clouds := {"aws": "AWS", "azurerm": "Azure", "google": "Google Cloud"}

# trace tells why the element is where it is, and shows what it names.
trace(element) := array.concat(
	_reasons(element),
	[finding.at(
		object.remove(named, {"attribute"}),
		sprintf("%s is in %s", [named.address, named.region]),
	) |
		some named in element.named
		named.address != ""
	],
)

# moved is the fix of an element that another provider configuration of its module
# puts where it has to be.
moved(element) := {"fix": finding.suggest_expression(element, ["provider"], element.provider)} if {
	element.provider
} else := {}

_reasons(element) := [{
	"file": step.file, "line": step.line,
	"message": step.message,
} |
	some step in element.because
	step.file != ""
]
