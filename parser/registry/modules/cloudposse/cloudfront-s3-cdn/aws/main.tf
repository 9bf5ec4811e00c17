# A distribution before a bucket, which the module makes unless one is given, and before what else it is told.

locals {
  own_bucket = module.this.enabled && var.origin_bucket == null
  bucket     = local.own_bucket ? aws_s3_bucket.origin[0].bucket : try(data.aws_s3_bucket.origin[0].bucket, "")
  arn        = local.own_bucket ? aws_s3_bucket.origin[0].arn : try(data.aws_s3_bucket.origin[0].arn, "")
  site       = local.own_bucket ? aws_s3_bucket.origin[0].website_endpoint : try(data.aws_s3_bucket.origin[0].website_endpoint, "")
  content    = local.own_bucket ? aws_s3_bucket.origin[0].bucket_regional_domain_name : try(data.aws_s3_bucket.origin[0].bucket_regional_domain_name, "")
  domain     = var.website_enabled ? local.site : local.content

  by_identity = module.this.enabled && var.origin_access_type == "origin_access_identity"
  by_control  = module.this.enabled && var.origin_access_type == "origin_access_control"
  identity    = var.cloudfront_origin_access_identity_path != "" ? var.cloudfront_origin_access_identity_path : one(aws_cloudfront_origin_access_identity.default[*].cloudfront_access_identity_path)
  control     = var.cloudfront_origin_access_control_id != "" ? var.cloudfront_origin_access_control_id : one(aws_cloudfront_origin_access_control.default[*].id)

  logged          = module.this.enabled && (var.logging_enabled != null ? var.logging_enabled : var.cloudfront_access_logging_enabled)
  own_certificate = var.acm_certificate_arn == ""
  # With a policy the times of the behaviour do not count.
  timed = var.cache_policy_id == null && var.origin_request_policy_id == null
}

data "aws_region" "current" {
  count = module.this.enabled ? 1 : 0
}

resource "aws_cloudfront_origin_access_identity" "default" {
  count = local.by_identity && var.cloudfront_origin_access_identity_iam_arn == "" ? 1 : 0

  comment = module.this.id
}

resource "aws_cloudfront_origin_access_control" "default" {
  count = local.by_control && var.cloudfront_origin_access_control_id == "" ? 1 : 0

  name                              = module.this.id
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "default" {
  count = module.this.enabled ? 1 : 0

  enabled             = var.distribution_enabled
  comment             = var.comment
  aliases             = local.own_certificate ? [] : concat(var.aliases, var.external_aliases)
  default_root_object = var.default_root_object
  price_class         = var.price_class
  http_version        = var.http_version
  is_ipv6_enabled     = var.ipv6_enabled
  web_acl_id          = var.web_acl_id
  tags                = module.this.tags

  origin {
    domain_name              = local.domain
    origin_id                = module.this.id
    origin_path              = var.origin_path
    origin_access_control_id = local.by_control ? local.control : null

    dynamic "s3_origin_config" {
      for_each = !var.website_enabled && !local.by_control ? [true] : []

      content {
        origin_access_identity = local.identity
      }
    }

    dynamic "custom_origin_config" {
      for_each = var.website_enabled ? [true] : []

      content {
        http_port                = 80
        https_port               = 443
        origin_protocol_policy   = "http-only"
        origin_ssl_protocols     = var.origin_ssl_protocols
        origin_keepalive_timeout = var.origin_keepalive_timeout
        origin_read_timeout      = var.origin_read_timeout
      }
    }

    # Its region is that of the bucket, or the next one that has shields.
    dynamic "origin_shield" {
      for_each = var.origin_shield_enabled ? [true] : []

      content {
        enabled              = true
        origin_shield_region = data.aws_region.current[0].description
      }
    }
  }

  dynamic "origin" {
    for_each = var.custom_origins

    content {
      domain_name = try(origin.value.domain_name, null)
      origin_id   = try(origin.value.origin_id, null)
      origin_path = try(origin.value.origin_path, "")

      custom_origin_config {
        http_port                = try(origin.value.custom_origin_config.http_port, 80)
        https_port               = try(origin.value.custom_origin_config.https_port, 443)
        origin_protocol_policy   = try(origin.value.custom_origin_config.origin_protocol_policy, "https-only")
        origin_ssl_protocols     = try(origin.value.custom_origin_config.origin_ssl_protocols, ["TLSv1.2"])
        origin_keepalive_timeout = try(origin.value.custom_origin_config.origin_keepalive_timeout, 60)
        origin_read_timeout      = try(origin.value.custom_origin_config.origin_read_timeout, 60)
      }

      dynamic "origin_shield" {
        for_each = try([coalesce(origin.value.origin_shield)], [])
        iterator = shield

        content {
          enabled              = try(shield.value.enabled, null)
          origin_shield_region = try(shield.value.region, null)
        }
      }
    }
  }

  dynamic "origin" {
    for_each = var.s3_origins

    content {
      domain_name              = try(origin.value.domain_name, null)
      origin_id                = try(origin.value.origin_id, null)
      origin_path              = try(origin.value.origin_path, "")
      origin_access_control_id = local.by_control ? try(coalesce(origin.value.origin_access_control_id), local.control) : null

      dynamic "s3_origin_config" {
        for_each = local.by_identity ? [true] : []

        content {
          origin_access_identity = try(coalesce(origin.value.s3_origin_config.origin_access_identity), local.identity)
        }
      }
    }
  }

  dynamic "origin_group" {
    for_each = var.origin_groups
    iterator = group

    content {
      origin_id = "${module.this.id}-group[${group.key}]"

      failover_criteria {
        status_codes = try(group.value.failover_criteria, null)
      }

      member {
        origin_id = try(coalesce(group.value.primary_origin_id), module.this.id)
      }

      member {
        origin_id = try(group.value.failover_origin_id, null)
      }
    }
  }

  default_cache_behavior {
    target_origin_id         = module.this.id
    allowed_methods          = var.allowed_methods
    cached_methods           = var.cached_methods
    viewer_protocol_policy   = var.viewer_protocol_policy
    compress                 = var.compress
    cache_policy_id          = var.cache_policy_id
    origin_request_policy_id = var.origin_request_policy_id
    default_ttl              = local.timed ? var.default_ttl : 0
    min_ttl                  = local.timed ? var.min_ttl : 0
    max_ttl                  = local.timed ? var.max_ttl : 0

    dynamic "lambda_function_association" {
      for_each = var.lambda_function_association
      iterator = call

      content {
        event_type   = try(call.value.event_type, null)
        lambda_arn   = try(call.value.lambda_arn, null)
        include_body = try(call.value.include_body, false)
      }
    }

    dynamic "function_association" {
      for_each = var.function_association
      iterator = call

      content {
        event_type   = try(call.value.event_type, null)
        function_arn = try(call.value.function_arn, null)
      }
    }
  }

  dynamic "ordered_cache_behavior" {
    for_each = var.ordered_cache
    iterator = behaviour

    content {
      path_pattern             = try(behaviour.value.path_pattern, null)
      target_origin_id         = try(coalesce(behaviour.value.target_origin_id), module.this.id)
      allowed_methods          = try(behaviour.value.allowed_methods, null)
      cached_methods           = try(behaviour.value.cached_methods, null)
      viewer_protocol_policy   = try(behaviour.value.viewer_protocol_policy, "redirect-to-https")
      cache_policy_id          = try(behaviour.value.cache_policy_id, null)
      origin_request_policy_id = try(behaviour.value.origin_request_policy_id, null)

      dynamic "lambda_function_association" {
        for_each = try([for item in behaviour.value.lambda_function_association : item], [])
        iterator = call

        content {
          event_type = try(call.value.event_type, null)
          lambda_arn = try(call.value.lambda_arn, null)
        }
      }
    }
  }

  dynamic "custom_error_response" {
    for_each = var.custom_error_response
    iterator = answer

    content {
      error_code            = try(answer.value.error_code, null)
      response_code         = try(answer.value.response_code, null)
      response_page_path    = try(answer.value.response_page_path, null)
      error_caching_min_ttl = try(answer.value.error_caching_min_ttl, null)
    }
  }

  dynamic "logging_config" {
    for_each = local.logged ? [true] : []

    content {
      bucket = var.cloudfront_access_log_create_bucket ? module.logs.bucket_domain_name : one(data.aws_s3_bucket.cf_logs[*].bucket_domain_name)
      prefix = var.cloudfront_access_log_prefix
    }
  }

  viewer_certificate {
    acm_certificate_arn            = var.acm_certificate_arn
    cloudfront_default_certificate = local.own_certificate
    ssl_support_method             = local.own_certificate ? null : "sni-only"
    minimum_protocol_version       = var.minimum_protocol_version != "" ? var.minimum_protocol_version : local.own_certificate ? "TLSv1" : "TLSv1.2_2021"
  }

  restrictions {
    geo_restriction {
      restriction_type = var.geo_restriction_type
      locations        = var.geo_restriction_locations
    }
  }
}

resource "aws_cloudfront_monitoring_subscription" "default" {
  count = module.this.enabled && var.additional_metrics_enabled ? 1 : 0

  distribution_id = aws_cloudfront_distribution.default[0].id

  monitoring_subscription {
    realtime_metrics_subscription_config {
      realtime_metrics_subscription_status = "Enabled"
    }
  }
}

module "dns" {
  source = "cloudposse/route53-alias/aws"

  enabled          = module.this.enabled && var.dns_alias_enabled
  aliases          = var.aliases
  parent_zone_id   = var.parent_zone_id
  parent_zone_name = var.parent_zone_name
  target_dns_name  = one(aws_cloudfront_distribution.default[*].domain_name)
  target_zone_id   = one(aws_cloudfront_distribution.default[*].hosted_zone_id)
  ipv6_enabled     = var.ipv6_enabled
  allow_overwrite  = var.dns_allow_overwrite

  context = module.this.context
}
