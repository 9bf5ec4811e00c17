system "shop" {
  root = "app"

  instance "use1" {
    var_files = ["use1.tfvars"]
  }

  instance "euw1" {
    var_files = ["euw1.tfvars"]
  }
}
