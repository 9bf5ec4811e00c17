resource "aws_rds_global_cluster" "bookings" {
  global_cluster_identifier = "bookings"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  database_name             = "bookings"
  storage_encrypted         = true
}

# Serves the reads of American users.
resource "aws_rds_cluster" "virginia" {
  provider = aws.virginia

  cluster_identifier        = "bookings-virginia"
  global_cluster_identifier = aws_rds_global_cluster.bookings.id
  engine                    = aws_rds_global_cluster.bookings.engine
  engine_version            = aws_rds_global_cluster.bookings.engine_version
  kms_key_id                = aws_kms_key.virginia.arn
  db_subnet_group_name      = aws_db_subnet_group.virginia.name
  vpc_security_group_ids    = [aws_security_group.database.id]
  backup_retention_period   = 7
  skip_final_snapshot       = true
}

resource "aws_rds_cluster_instance" "virginia" {
  provider = aws.virginia
  count    = 2

  identifier         = "bookings-virginia-${count.index}"
  cluster_identifier = aws_rds_cluster.virginia.id
  engine             = aws_rds_cluster.virginia.engine
  engine_version     = aws_rds_cluster.virginia.engine_version
  instance_class     = "db.r6g.large"
}

resource "aws_db_subnet_group" "virginia" {
  provider = aws.virginia

  name       = "bookings-virginia"
  subnet_ids = [for subnet in aws_subnet.virginia : subnet.id]
}

resource "aws_security_group" "database" {
  provider = aws.virginia

  name        = "bookings-database"
  description = "PostgreSQL from inside the network."
  vpc_id      = aws_vpc.virginia.id

  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.virginia.cidr_block]
  }
}

resource "aws_kms_key" "virginia" {
  provider = aws.virginia

  description         = "Bookings database in Virginia."
  enable_key_rotation = true
}
