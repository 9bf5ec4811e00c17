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

resource "azurerm_cdn_frontdoor_profile" "shop" {
  name                = "shop"
  resource_group_name = "shop"
  sku_name            = "Standard_AzureFrontDoor"
}

resource "azurerm_cdn_frontdoor_origin_group" "shop" { # want "health/missing"
  name                     = "shop"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.shop.id

  load_balancing {}
}

resource "azurerm_cdn_frontdoor_origin" "shop" {
  for_each = azurerm_linux_web_app.shop

  name                           = each.key
  cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.shop.id
  host_name                      = each.value.default_hostname
  certificate_name_check_enabled = true
}
