variable "domain" {
  description = "The public zone that the API lives in."
  type        = string
  default     = "booking.example"
}

variable "image" {
  description = "Container image of the API, with its digest."
  type        = string
}

variable "certificate_arn" {
  description = "Certificate of the Tokyo load balancer."
  type        = string
}
