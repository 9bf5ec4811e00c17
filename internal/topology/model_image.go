package topology

// Image is what workloads start from: a repository of container images, or the
// image of a machine.
type Image struct {
	Element
	Place
	// Kind is repository or machine.
	Kind string `json:"kind"`
	// Name is that of the repository, where known.
	Name   string      `json:"name,omitempty"`
	Copies []ImageCopy `json:"copies"`
}

// ImageCopy is where else an image is.
type ImageCopy struct {
	// Element is the resource that makes the copy, Attribute the path in it.
	Element
	Place
	Attribute string `json:"attribute"`
}
