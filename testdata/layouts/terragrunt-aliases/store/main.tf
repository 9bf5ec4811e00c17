resource "aws_s3_bucket" "documents" {
  bucket = "example-documents"
}

resource "aws_s3_bucket" "copies" {
  provider = aws.replica
  bucket   = "example-documents-copies"
}
