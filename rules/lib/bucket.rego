# METADATA
# description: Buckets, and the rules that replicate them.
package regionlint.lib.bucket

import data.regionlint.lib.finding
import data.regionlint.lib.place

# name is what messages call an end of a rule: its address, else its name.
name(end) := end.address if end.address != ""

name(end) := sprintf("bucket %s", [end.name]) if {
	end.address == ""
	end.name
}

name(end) := "a bucket outside the code" if {
	end.address == ""
	not end.name
}

# located is its name with the region, where that can be told.
located(end) := sprintf("%s in %s", [name(end), end.region]) if place.distinct(end)

located(end) := name(end) if not place.distinct(end)

# title is what messages call a rule: its resource, and its own name where it
# has one.
title(rule) := sprintf("%s, rule %s,", [rule.address, rule.id]) if rule.id

title(rule) := rule.address if not rule.id

# step shows an end of a rule that is in the code.
step(end, message) := [finding.at(object.remove(end, {"attribute"}), message) | end.address != ""]

# inside is the path of what a rule has at a path, as a fix takes it.
inside(rule, path) := array.concat(split(rule.attribute, "."), path)
