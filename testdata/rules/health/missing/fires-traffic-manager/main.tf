provider "azurerm" {
  features {}
}

resource "azurerm_linux_web_app" "shop" {
  for_each = toset(["westeurope", "northeurope"])

  name                = "shop-${each.key}"
  location            = each.key
  resource_group_name = "shop"
  service_plan_id     = "plan-${each.key}"

  site_config {}
}

resource "azurerm_traffic_manager_profile" "shop" {
  name                   = "shop"
  resource_group_name    = "shop"
  traffic_routing_method = "Performance"

  dns_config {
    relative_name = "shop"
    ttl           = 60
  }

  monitor_config {
    protocol = "HTTPS"
    port     = 443
    path     = "/ready"
  }
}

resource "azurerm_traffic_manager_azure_endpoint" "west" { # want "health/missing"
  name                 = "west"
  profile_id           = azurerm_traffic_manager_profile.shop.id
  target_resource_id   = azurerm_linux_web_app.shop["westeurope"].id
  always_serve_enabled = true
}

resource "azurerm_traffic_manager_azure_endpoint" "north" {
  name               = "north"
  profile_id         = azurerm_traffic_manager_profile.shop.id
  target_resource_id = azurerm_linux_web_app.shop["northeurope"].id
}
