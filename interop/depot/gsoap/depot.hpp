// What the gSOAP client and the gSOAP server of the depot share: named checks, and values.
#pragma once

#include <deque>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "soapStub.h"

/// gSOAP's optional members are pointers to values that live elsewhere: here.
template <class T> T *keep(const T &value) {
    static std::deque<T> kept;
    kept.push_back(value);
    return &kept.back();
}

inline Strings *strings(std::initializer_list<const char *> texts) {
    Strings *made = keep(Strings());
    made->__size = static_cast<int>(texts.size());
    made->__ptr = new std::string[texts.size()];
    std::copy(texts.begin(), texts.end(), made->__ptr);
    return made;
}

inline ns1__Person *ann() {
    ns1__Person *person = keep(ns1__Person());
    person->name = "Ann & Bo";
    person->tags = strings({"a<b"});
    return person;
}

inline ns1__Driver *dora(ns1__Person *boss) {
    ns1__Driver *driver = keep(ns1__Driver());
    driver->name = "Dora";
    driver->born = keep(std::string("1990-02-28"));
    driver->tags = strings({"fast", "fr\xC3\xBCh"});
    driver->boss = boss;
    driver->licence = 4711;
    return driver;
}
