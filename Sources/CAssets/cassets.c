#include "cassets.h"

static const unsigned char medical_office_manager[] = {
#embed "../../Assets/guides/medical-office-manager.yaml"
};

static const unsigned char front_desk_receptionist[] = {
#embed "../../Assets/guides/front-desk-receptionist.yaml"
};

static const unsigned char software_engineer[] = {
#embed "../../Assets/guides/software-engineer.yaml"
};

static const unsigned char demo_story[] = {
#embed "../../Assets/demo/medical-office-manager.yaml"
};

const unsigned char *ca_medical_office_manager(size_t *length) {
  *length = sizeof medical_office_manager;
  return medical_office_manager;
}

const unsigned char *ca_front_desk_receptionist(size_t *length) {
  *length = sizeof front_desk_receptionist;
  return front_desk_receptionist;
}

const unsigned char *ca_software_engineer(size_t *length) {
  *length = sizeof software_engineer;
  return software_engineer;
}

const unsigned char *ca_demo_story(size_t *length) {
  *length = sizeof demo_story;
  return demo_story;
}
