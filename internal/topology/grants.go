package topology

import "slices"

// permitted returns what the roles among the links let a workload call. Of one
// type in several regions it uses that of its own: one role can serve many.
func (w *wiring) permitted(start *instance, walked walk) []link {
	var granted []link
	for _, l := range walked.found {
		if l.to.Type != "aws_iam_role" || !l.to.managed() {
			continue
		}
		for _, grant := range w.grantsOf(l.to) {
			grant.after = &l
			granted = append(granted, grant)
		}
	}
	here := map[string]bool{}
	for _, l := range granted {
		if l.to.place() == start.place() {
			here[l.to.Type] = true
		}
	}
	var found []link
	for _, l := range granted {
		elsewhere := crosses(start.place(), l.to.place()) && here[l.to.Type]
		if !walked.seen[l.to] && !elsewhere {
			walked.seen[l.to] = true
			found = append(found, l)
		}
	}
	return found
}

// grantsOf returns what the policies of a role name.
func (w *wiring) grantsOf(role *instance) []link {
	found, ok := w.grants[role]
	if !ok {
		granted := w.assembly.roles()
		for _, policy := range granted.policies[role] {
			found = append(found, w.resourcesIn(w.here.byAddress[policy.Element], policy.Attribute, 0)...)
		}
		w.grants[role] = found
	}
	return found
}

// resourcesIn returns what the statements of a policy that allow something name.
func (w *wiring) resourcesIn(i *instance, path string, depth int) []link {
	by := Detector{i.element(), path}
	var found []link
	written, ok := i.Structures[path]
	if !ok {
		written, ok = parseJSON(i.known(path))
	}
	if ok {
		allowed := statementsOf(written, "Allow")
		for _, statement := range allowed {
			for _, text := range stringsIn(valueAt(statement, "Resource")) {
				found = append(found, w.written.inARNs(i, text, by, byPolicy)...)
			}
		}
		// The references of the text are of all its statements together.
		if len(allowed) == 0 || len(statementsOf(written, "Deny")) > 0 {
			return found
		}
	}
	for _, source := range w.here.reads(i, path) {
		switch {
		case source.Type != "aws_iam_policy_document":
			found = append(found, link{to: source.instance, by: by, how: byPolicy, attribute: source.attribute})
		case depth < deepestPolicy:
			found = append(found, w.resourcesOf(source.instance, depth)...)
		}
	}
	return found
}

// resourcesOf returns what a policy document names.
func (w *wiring) resourcesOf(document *instance, depth int) []link {
	var found []link
	for _, statement := range document.blocks("statement") {
		if effect := document.known(statement + ".effect"); effect != "" && effect != "Allow" {
			continue
		}
		by := Detector{document.element(), statement + ".resources"}
		for _, source := range w.here.reads(document, by.Attribute) {
			found = append(found, link{to: source.instance, by: by, how: byPolicy, attribute: source.attribute})
		}
		names, _ := document.texts(by.Attribute)
		for _, name := range names {
			found = append(found, w.written.inARNs(document, name, by, byPolicy)...)
		}
	}
	for _, path := range []string{"source_policy_documents", "override_policy_documents"} {
		if document.presence(path) != absent {
			found = append(found, w.resourcesIn(document, path, depth+1)...)
		}
	}
	return slices.DeleteFunc(found, func(l link) bool { return l.to == document })
}
