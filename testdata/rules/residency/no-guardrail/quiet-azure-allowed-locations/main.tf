provider "azurerm" {
  features {}
}

resource "azurerm_management_group" "workloads" {
  display_name = "workloads"
}

resource "azurerm_management_group_policy_assignment" "locations" {
  name                 = "locations"
  management_group_id  = azurerm_management_group.workloads.id
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"

  parameters = jsonencode({
    listOfAllowedLocations = { value = ["westeurope", "northeurope"] }
  })
}
