#include "cassets.h"

static const unsigned char medical_office_manager[] = {
#embed "../../Assets/guides/medical-office-manager.yaml"
};

const unsigned char *ca_medical_office_manager(size_t *length) {
  *length = sizeof medical_office_manager;
  return medical_office_manager;
}
