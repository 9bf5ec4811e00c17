# What terraform-aws-modules/cloudfront/aws creates: a distribution with its origins.
resource "aws_cloudfront_distribution" "this" {
  count               = var.create && var.create_distribution ? 1 : 0
  aliases             = var.aliases
  comment             = var.comment
  default_root_object = var.default_root_object
  enabled             = var.enabled
  price_class         = var.price_class
  staging             = var.staging
  web_acl_id          = var.web_acl_id

  dynamic "origin" {
    for_each = var.origin
    content {
      origin_id   = try(origin.value.origin_id, origin.key)
      domain_name = try(origin.value.domain_name, null)
      origin_path = try(origin.value.origin_path, null)
      origin_access_control_id = try(
        aws_cloudfront_origin_access_control.this[origin.value.origin_access_control_key].id,
        aws_cloudfront_origin_access_control.this[origin.value.origin_access_control].id,
        origin.value.origin_access_control_id,
        null,
      )

      dynamic "custom_origin_config" {
        for_each = try(length(origin.value.custom_origin_config), 0) > 0 ? [origin.value.custom_origin_config] : []
        content {
          http_port              = try(custom_origin_config.value.http_port, 80)
          https_port             = try(custom_origin_config.value.https_port, 443)
          origin_protocol_policy = try(custom_origin_config.value.origin_protocol_policy, "https-only")
          origin_ssl_protocols   = try(custom_origin_config.value.origin_ssl_protocols, ["TLSv1.2"])
        }
      }

      dynamic "s3_origin_config" {
        for_each = try(length(origin.value.s3_origin_config), 0) > 0 ? [origin.value.s3_origin_config] : []
        content {
          origin_access_identity = try(
            aws_cloudfront_origin_access_identity.this[s3_origin_config.value.origin_access_identity].cloudfront_access_identity_path,
            s3_origin_config.value.cloudfront_access_identity_path,
            null,
          )
        }
      }

      dynamic "origin_shield" {
        for_each = try(length(origin.value.origin_shield), 0) > 0 ? [origin.value.origin_shield] : []
        content {
          enabled              = try(origin_shield.value.enabled, true)
          origin_shield_region = try(origin_shield.value.origin_shield_region, null)
        }
      }

      dynamic "vpc_origin_config" {
        for_each = try(length(origin.value.vpc_origin_config), 0) > 0 ? [origin.value.vpc_origin_config] : []
        content {
          vpc_origin_id = try(
            aws_cloudfront_vpc_origin.this[vpc_origin_config.value.vpc_origin_key].id,
            aws_cloudfront_vpc_origin.this[vpc_origin_config.value.vpc_origin].id,
            vpc_origin_config.value.vpc_origin_id,
            null,
          )
        }
      }
    }
  }

  dynamic "origin_group" {
    for_each = var.origin_group
    content {
      origin_id = try(origin_group.value.origin_id, origin_group.key)

      failover_criteria {
        status_codes = try(origin_group.value.failover_criteria.status_codes, origin_group.value.failover_status_codes, null)
      }

      dynamic "member" {
        for_each = try(
          [for member in origin_group.value.member : member.origin_id],
          [origin_group.value.primary_member_origin_id, origin_group.value.secondary_member_origin_id],
          [],
        )
        content {
          origin_id = member.value
        }
      }
    }
  }

  dynamic "default_cache_behavior" {
    for_each = try(length(var.default_cache_behavior), 0) > 0 ? [var.default_cache_behavior] : []

    content {
      target_origin_id       = default_cache_behavior.value.target_origin_id
      viewer_protocol_policy = try(default_cache_behavior.value.viewer_protocol_policy, "https-only")
      allowed_methods        = try(default_cache_behavior.value.allowed_methods, null)
      default_ttl            = try(default_cache_behavior.value.default_ttl, null)
      max_ttl                = try(default_cache_behavior.value.max_ttl, null)

      dynamic "lambda_function_association" {
        for_each = try(length(default_cache_behavior.value.lambda_function_association), 0) > 0 ? default_cache_behavior.value.lambda_function_association : {}
        content {
          event_type = try(lambda_function_association.value.event_type, lambda_function_association.key)
          lambda_arn = try(lambda_function_association.value.lambda_arn, null)
        }
      }

      dynamic "function_association" {
        for_each = try(length(default_cache_behavior.value.function_association), 0) > 0 ? default_cache_behavior.value.function_association : {}
        content {
          event_type   = try(function_association.value.event_type, function_association.key)
          function_arn = try(function_association.value.function_arn, null)
        }
      }
    }
  }

  dynamic "ordered_cache_behavior" {
    for_each = var.ordered_cache_behavior

    content {
      target_origin_id       = ordered_cache_behavior.value.target_origin_id
      viewer_protocol_policy = try(ordered_cache_behavior.value.viewer_protocol_policy, "https-only")
      allowed_methods        = try(ordered_cache_behavior.value.allowed_methods, null)
      default_ttl            = try(ordered_cache_behavior.value.default_ttl, null)
      max_ttl                = try(ordered_cache_behavior.value.max_ttl, null)
      path_pattern           = try(ordered_cache_behavior.value.path_pattern, null)

      dynamic "lambda_function_association" {
        for_each = try(length(ordered_cache_behavior.value.lambda_function_association), 0) > 0 ? ordered_cache_behavior.value.lambda_function_association : {}
        content {
          event_type = try(lambda_function_association.value.event_type, lambda_function_association.key)
          lambda_arn = try(lambda_function_association.value.lambda_arn, null)
        }
      }

      dynamic "function_association" {
        for_each = try(length(ordered_cache_behavior.value.function_association), 0) > 0 ? ordered_cache_behavior.value.function_association : {}
        content {
          event_type   = try(function_association.value.event_type, function_association.key)
          function_arn = try(function_association.value.function_arn, null)
        }
      }
    }
  }

  dynamic "logging_config" {
    for_each = try(length(var.logging_config), 0) > 0 ? [var.logging_config] : []
    content {
      bucket = try(logging_config.value.bucket, null)
      prefix = try(logging_config.value.prefix, null)
    }
  }

  viewer_certificate {
    acm_certificate_arn            = try(var.viewer_certificate.acm_certificate_arn, null)
    cloudfront_default_certificate = try(var.viewer_certificate.cloudfront_default_certificate, null)
    iam_certificate_id             = try(var.viewer_certificate.iam_certificate_id, null)
    minimum_protocol_version       = try(var.viewer_certificate.minimum_protocol_version, null)
    ssl_support_method             = try(var.viewer_certificate.ssl_support_method, null)
  }

  tags = var.tags
}

resource "aws_cloudfront_origin_access_control" "this" {
  for_each = { for key, control in var.origin_access_control : key => control if var.create && var.create_origin_access_control }
  name     = try(each.value.name, each.key)
}

resource "aws_cloudfront_origin_access_identity" "this" {
  for_each = { for key, comment in var.origin_access_identities : key => comment if var.create_origin_access_identity }
  comment  = each.value
}

resource "aws_cloudfront_vpc_origin" "this" {
  for_each = { for key, origin in var.vpc_origin : key => origin if var.create }

  vpc_origin_endpoint_config {
    name = try(each.value.name, each.key)
    arn  = try(each.value.arn, null)
  }

  tags = var.tags
}

resource "aws_cloudfront_monitoring_subscription" "this" {
  count           = var.create && var.create_distribution && var.create_monitoring_subscription ? 1 : 0
  distribution_id = aws_cloudfront_distribution.this[0].id
}
