variable "listener_arn" {
  type = string
}

variable "config" {
  type = any
}
