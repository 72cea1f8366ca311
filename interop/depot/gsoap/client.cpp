// Calls a depot with gSOAP: `client URL`.

#include "Staff.nsmap"
#include "depot.hpp"
#include "soapStaffProxy.h"

template <class T> const T &given(const char *what, const T *value) {
    if (value == nullptr)
        throw std::runtime_error(std::string(what) + " is missing");
    return *value;
}

template <class T, class U> void same(const char *what, const T &expected, const U &actual) {
    if (expected == actual)
        return;
    std::ostringstream message;
    message << what << ": expected " << expected << ", got " << actual;
    throw std::runtime_error(message.str());
}

/// A proxy of a port; what fails throws.
struct Depot : StaffProxy {
    std::string url;

    Depot(const std::string &base, const char *path, soap_mode mode = 0) : StaffProxy(mode), url(base + path) {
        soap_endpoint = url.c_str();
        soap_set_mode(soap, SOAP_C_UTFSTRING);
    }

    void done(int code) {
        if (code == SOAP_OK)
            return;
        std::ostringstream error;
        soap_stream_fault(error);
        throw std::runtime_error(error.str());
    }
};

class Checks {
    int passed = 0;
    int failed = 0;

  public:
    template <class Check> void operator()(const char *name, Check check) {
        try {
            check();
            passed++;
            std::cout << "passed  " << name << std::endl;
        } catch (const std::exception &error) {
            failed++;
            std::cout << "FAILED  " << name << ": " << error.what() << std::endl;
        }
    }

    int summary() const {
        std::cout << passed << " passed, " << failed << " failed" << std::endl;
        return passed > 0 && failed == 0 ? 0 : 1;
    }
};

void staff(Checks &check, const std::string &url) {
    check("add", [&] {
        Depot depot(url, "/staff");
        int numbers[] = {1, 2, 3};
        Numbers array;
        array.__ptr = numbers;
        array.__size = 3;
        int sum = 0;
        depot.done(depot.add(&array, sum));
        same("sum", 6, sum);
    });
    // One value in three places: gSOAP writes it once and refers to it.
    check("echoPeople: a graph", [&] {
        Depot depot(url, "/staff");
        ns1__Person *boss = ann();
        ns1__Person *all[] = {dora(boss), boss, boss};
        People people;
        people.__ptr = all;
        people.__size = 3;
        ns1__echoPeopleResponse answer;
        depot.done(depot.echoPeople(&people, answer));
        const People &echoed = given("people", answer.people);
        same("people", 3, echoed.__size);
        const ns1__Driver *driver = dynamic_cast<ns1__Driver *>(echoed.__ptr[0]);
        same("licence", 4711, given("a driver", driver).licence);
        same("tags", 2, given("tags", driver->tags).__size);
        same("tag", "fr\xC3\xBCh", driver->tags->__ptr[1]);
        same("born", "1990-02-28", given("born", driver->born));
        same("boss", "Ann & Bo", given("boss", driver->boss).name);
        same("last", "Ann & Bo", echoed.__ptr[2]->name);
    });
    check("find: a derived type", [&] {
        Depot depot(url, "/staff");
        ns1__findResponse answer;
        depot.done(depot.find("Dora", answer));
        const ns1__Driver *driver = dynamic_cast<ns1__Driver *>(answer.person);
        same("licence", 4711, given("a driver", driver).licence);
        same("boss", "Ann", given("boss", driver->boss).name);
    });
    check("find: fault", [&] {
        Depot depot(url, "/staff");
        ns1__findResponse answer;
        same("code", SOAP_FAULT, depot.find("Zoe", answer));
        same("reason", std::string("nobody is called Zoe"), std::string(depot.soap_fault_string()));
        // gSOAP expects the part in one more element, which it names as the message; WSDL 1.1 says nothing of the kind.
        given("missing", given("detail", depot.soap_fault()->detail).ns1__missing);
    });
    check("note, lastNote", [&] {
        Depot depot(url, "/staff");
        depot.done(depot.note("wet paint"));
        soap_closesock(depot.soap);
        std::string text;
        depot.done(depot.lastNote(text));
        same("text", "wet paint", text);
    });
}

void files(Checks &check, const std::string &url) {
    std::string bytes(3000, '\0');
    for (size_t at = 0; at < bytes.size(); at++)
        bytes[at] = static_cast<char>(at * 7);
    auto binary = [&](const char *media_type) {
        xsd__base64Binary made = xsd__base64Binary();
        made.__ptr = reinterpret_cast<unsigned char *>(&bytes[0]);
        made.__size = static_cast<int>(bytes.size());
        made.type = const_cast<char *>(media_type);
        return made;
    };
    for (bool mtom : {false, true})
        check(mtom ? "Store: MTOM" : "Store", [&, mtom] {
            Depot depot(url, "/files", mtom ? SOAP_ENC_MTOM : 0);
            _ns2__Store store;
            store.name = "x";
            store.content = binary(mtom ? "image/png" : nullptr);
            _ns2__StoreResponse answer;
            depot.done(depot.Store(&store, answer));
            same("size", 3000, answer.size);
            same("content", 3000, answer.content.__size);
            same("bytes", 0, memcmp(answer.content.__ptr, bytes.data(), bytes.size()));
            same("included", mtom, answer.content.id != nullptr);
        });
    check("Attach: swaRef", [&] {
        Depot depot(url, "/files");
        soap_set_mime(depot.soap, nullptr, nullptr);
        soap_set_mime_attachment(depot.soap, &bytes[0], bytes.size(), SOAP_MIME_BINARY, "image/png", "<photo@gsoap>",
                                 nullptr, nullptr);
        _ns2__Attach attach;
        attach.file = "cid:photo@gsoap";
        _ns2__AttachResponse answer;
        depot.done(depot.Attach(&attach, answer));
        soap_multipart *found = nullptr;
        for (soap_multipart *part = depot.soap->mime.list; part; part = part->next)
            if (part->id && "cid:" + std::string(part->id).substr(1, strlen(part->id) - 2) == answer.file)
                found = part;
        same("size", size_t(3000), given(answer.file.c_str(), found).size);
        same("bytes", 0, memcmp(found->ptr, bytes.data(), bytes.size()));
        same("type", std::string("image/png"), std::string(found->type));
    });
    check("SendPhoto: a part of a MIME binding", [&] {
        Depot depot(url, "/files");
        soap_set_mime(depot.soap, nullptr, nullptr);
        soap_set_mime_attachment(depot.soap, &bytes[0], bytes.size(), SOAP_MIME_BINARY, "image/png",
                                 "<photo=4d2a7f0e@gsoap>", nullptr, nullptr);
        _ns2__Caption caption;
        caption.text = "hello";
        __ns1__SendPhotoResponse answer;
        depot.done(depot.SendPhoto(&caption, answer));
        same("text", "hello: 3000 bytes of image/png", given("sent", answer.ns2__Sent).text);
        const soap_multipart *copy = depot.soap->mime.list;
        while (copy && (!copy->id || strncmp(copy->id, "<copy=", 6) != 0))
            copy = copy->next;
        same("size", size_t(3000), given("copy", copy).size);
    });
}

int main(int count, char **arguments) {
    if (count != 2) {
        std::cerr << "usage: client URL" << std::endl;
        return 2;
    }
    std::cout << "gSOAP " << GSOAP_VERSION << std::endl;
    Checks checks;
    staff(checks, arguments[1]);
    files(checks, arguments[1]);
    return checks.summary();
}
