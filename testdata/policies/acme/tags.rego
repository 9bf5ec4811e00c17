package acme.tags

# is says that a datastore has a tag with a value, in any case. One that is not
# known is not there.
is(store, key, value) if lower(store.tags[key]) == value
