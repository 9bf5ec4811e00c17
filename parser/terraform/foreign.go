package terraform

import "strings"

// Foreign returns the instances of another root that a reference means, as
// that root's code has them: one, or all of a block where the key is not known.
func (r *Root) Foreign(reference Reference) []*Resource {
	if r.evaluation == nil || reference.Root == "" {
		return nil
	}
	e := r.evaluation
	e.mutex.Lock()
	defer e.mutex.Unlock()
	meant := neighbour{}
	for key, other := range e.family {
		if other != nil && other.result.Name == reference.Root && (meant.dir == "" || key.workspace < meant.workspace) {
			meant = key
		}
	}
	if meant.dir == "" {
		return nil
	}
	return e.family[meant].top.instancesAt(reference.Address)
}

// instancesAt returns the resource instances at an address, which may lack the
// last key.
func (in *moduleInstance) instancesAt(address string) []*Resource {
	if !strings.HasPrefix(strings.TrimPrefix(address, in.prefix()), "module.") {
		return in.declaredAt(address)
	}
	for _, name := range sortedKeys(in.module.calls) {
		for _, called := range in.expandCall(name).instances {
			if called.module != nil && strings.HasPrefix(address, called.prefix()) {
				return called.instancesAt(address)
			}
		}
	}
	return nil
}

// declaredAt returns the instances of a block of the module itself.
func (in *moduleInstance) declaredAt(address string) []*Resource {
	block := strings.TrimPrefix(address, in.prefix())
	if cut := strings.IndexByte(block, '['); cut >= 0 {
		block = block[:cut]
	}
	expanded := in.resource(block)
	if expanded == nil {
		return nil
	}
	var found []*Resource
	for _, instance := range expanded.instances {
		if own := instance.resource.Address; own == address || address == in.prefix()+block {
			instance.evaluate()
			found = append(found, instance.resource)
		}
	}
	return found
}

// prefix is what the addresses in the module start with.
func (in *moduleInstance) prefix() string {
	if in.address == "" {
		return ""
	}
	return in.address + "."
}
