provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "shop" {
  name     = "shop"
  location = "northeurope"
}

resource "azurerm_virtual_network" "shop" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  location            = "westeurope"
  address_space       = ["10.3.0.0/16"]
}

resource "azurerm_subnet" "app" {
  name                 = "app"
  resource_group_name  = azurerm_resource_group.shop.name
  virtual_network_name = azurerm_virtual_network.shop.name
  address_prefixes     = ["10.3.1.0/24"]
}

resource "azurerm_network_interface" "app" {
  name                = "app"
  resource_group_name = azurerm_resource_group.shop.name
  location            = azurerm_resource_group.shop.location

  ip_configuration {
    name                          = "app"
    subnet_id                     = azurerm_subnet.app.id # want "dependency/split-parent"
    private_ip_address_allocation = "Dynamic"
  }
}
