#ifndef CASSETS_H
#define CASSETS_H
#include <stddef.h>

/* The files of top-level Assets/, compiled in so that a lone binary finds them. */
const unsigned char *ca_medical_office_manager(size_t *length);
const unsigned char *ca_front_desk_receptionist(size_t *length);
const unsigned char *ca_software_engineer(size_t *length);

/* The made-up opening of `starpanel demo`, told for the first of these guides. */
const unsigned char *ca_demo_story(size_t *length);
#endif
