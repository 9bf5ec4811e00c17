package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
)

// fingerprintLength is in hexadecimal digits: 64 bits tell a million findings
// apart and still fit on a line of a baseline.
const fingerprintLength = 16

// figure matches a word that is a quantity: "300", "1,000", "99.9%", "60-300",
// "10s". Names that contain digits ("us-east-1", "10.0.0.0/8") are none.
var figure = regexp.MustCompile(`^[0-9]+(,[0-9]{3})*(\.[0-9]+)?(-[0-9]+)?[a-zA-Z%]{0,3}$`)

// Fingerprint identifies a finding across edits: it stays the same when lines
// move and when the figures of the message change, and it differs for another
// rule, root, resource or fault.
func Fingerprint(rule, root, resource, message string) string {
	hash := sha256.New()
	for _, part := range []string{rule, root, resource, withoutFigures(message)} {
		// The length in front keeps "ab"+"c" and "a"+"bc" apart.
		hash.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	return hex.EncodeToString(hash.Sum(nil))[:fingerprintLength]
}

// withoutFigures replaces each quantity by one mark and each run of white
// space by one space.
func withoutFigures(message string) string {
	words := strings.Fields(message)
	for i, word := range words {
		bare := strings.Trim(word, `()[]<>=≤≥~+,.;:!?'"`)
		if figure.MatchString(bare) {
			words[i] = strings.Replace(word, bare, "#", 1)
		}
	}
	return strings.Join(words, " ")
}
