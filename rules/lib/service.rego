# METADATA
# description: The records that go by a health check.
package regionlint.lib.service

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.words

# records are steps of a trace: who goes by the check, and for whom.
records(serves) := [finding.at(served, message) |
	some served in serves
	message := sprintf("%s uses it%s and %s", [served.address, _through(served), _does(served)])
]

# names are the names that the records answer for, as a sentence lists them.
names(serves) := words.list({served.name | some served in serves})

_through(served) := sprintf(", through %s,", [words.list(served.through)]) if count(served.through) > 0

_through(served) := "" if count(object.get(served, "through", [])) == 0

_does(served) := sprintf("sends users of %s to %s", [served.name, served.region]) if place.distinct(served)

_does(served) := sprintf("answers for %s", [served.name]) if not place.distinct(served)
