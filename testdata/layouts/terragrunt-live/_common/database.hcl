terraform {
  source = "${get_repo_root()}//modules/database"
}

inputs = {
  instance_class = "db.r6g.large"
}
