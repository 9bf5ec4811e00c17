# METADATA
# description: Everything below knows the shape of the document, so that a misspelt path does not compile.
# scope: subpackages
# schemas:
#   - input: schema.input
package regionlint
