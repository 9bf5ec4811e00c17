# METADATA
# description: Where elements are.
package regionlint.lib.place

# distinct holds where the region of an element can be told from others.
distinct(element) if element.region_status in {"known", "symbolic"}
