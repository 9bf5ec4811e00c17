variable "kms_key_arn" {
  type    = string
  default = ""
}

variable "retention_in_days" {
  type    = number
  default = 30
}

variable "stream_names" {
  type    = list(string)
  default = []
}
