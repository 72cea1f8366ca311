// A depot on gSOAP: `server ADDRESS`. It serves the port type Staff; what it answers refers to values as a graph does.

#include "Staff.nsmap"
#include "depot.hpp"
#include "soapStaffService.h"

class Depot : public StaffService {
    std::string last_note;

  public:
    Depot() { soap_set_mode(soap, SOAP_C_UTFSTRING); }

    int echoPeople(People *people, ns1__echoPeopleResponse &answer) override {
        answer.people = people;
        return SOAP_OK;
    }

    int add(Numbers *numbers, int &sum) override {
        sum = 0;
        for (int at = 0; numbers && at < numbers->__size; at++)
            sum += numbers->__ptr[at];
        return SOAP_OK;
    }

    int find(const std::string &name, ns1__findResponse &answer) override {
        if (name == "Dora") {
            ns1__Person *boss = ann();
            boss->name = "Ann";
            answer.person = dora(boss);
            return SOAP_OK;
        }
        // Written by hand: the classes have one element too many.
        std::string detail = "<d:missing xmlns:d=\"urn:depot\"><name>" + name + "</name></d:missing>";
        return soap_senderfault(("nobody is called " + name).c_str(), detail.c_str());
    }

    int note(const std::string &text) override {
        last_note = text;
        return send_note_empty_response(SOAP_OK);
    }

    int lastNote(std::string &text) override {
        text = last_note;
        return SOAP_OK;
    }
};

int main(int count, char **arguments) {
    if (count != 2) {
        std::cerr << "usage: server ADDRESS" << std::endl;
        return 2;
    }
    std::string address = arguments[1];
    size_t colon = address.rfind(':');
    Depot depot;
    if (!soap_valid_socket(depot.bind(address.substr(0, colon).c_str(), std::stoi(address.substr(colon + 1)), 10))) {
        depot.soap_print_fault(stderr);
        return 1;
    }
    std::cout << "listening on http://" << address << std::endl;
    while (soap_valid_socket(depot.accept())) {
        if (depot.serve() != SOAP_OK)
            depot.soap_print_fault(stderr);
        depot.destroy();
    }
    return 1;
}
