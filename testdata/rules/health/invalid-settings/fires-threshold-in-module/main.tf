module "check" {
  source   = "./check"
  patience = 11
}
