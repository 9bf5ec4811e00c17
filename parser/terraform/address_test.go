package terraform

import "testing"

func TestAddressesOfPlans(t *testing.T) {
	tests := []struct{ address, bare, parent, call, key string }{
		{"module.a", "module.a", "", "module.a", "absent"},
		{"module.a[0]", "module.a", "", "module.a", "0"},
		{`module.a["eu"].module.b`, "module.a.module.b", `module.a["eu"]`, "module.b", "absent"},
		{"module.a[1].module.b[12]", "module.a.module.b", "module.a[1]", "module.b", "12"},
		{`module.a["x.module.y"]`, "module.a", "", "module.a", `"x.module.y"`},
		{`module.a["x[0]"].module.b["]"]`, "module.a.module.b", `module.a["x[0]"]`, "module.b", `"]"`},
		{`module.a["say \"hi\" [now]"]`, "module.a", "", "module.a", `"say \"hi\" [now]"`},
		{`module.a["1"]`, "module.a", "", "module.a", `"1"`},
		{`module.a["été"].module.b`, "module.a.module.b", `module.a["été"]`, "module.b", "absent"},
		{"module.a[", "module.a", "", "module.a", `"["`}, // no address, and no reason to fail
		{"", "", "", "", "absent"},
	}
	for _, test := range tests {
		t.Run(test.address, func(t *testing.T) {
			if got := WithoutKeys(test.address); got != test.bare {
				t.Errorf("without keys: %s, want %s", got, test.bare)
			}
			parent, call, key := lastCall(test.address)
			if parent != test.parent || call != test.call || describe(key) != test.key {
				t.Errorf("got %s, %s, %s; want %s, %s, %s",
					parent, call, describe(key), test.parent, test.call, test.key)
			}
		})
	}
}
