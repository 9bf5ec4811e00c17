resource "aws_s3_bucket" "copy" {
  bucket = "invoices-copy"
}

output "arn" {
  value = aws_s3_bucket.copy.arn
}
