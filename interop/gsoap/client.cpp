// Calls all operations of the Open Media Service at the URL given and provokes its faults: `client URL`.
//
// The classes are made by wsdl2h and soapcpp2 from schemas/open-media. Answers are read in gSOAP's strict mode, which
// checks them against the schema: order, occurrence, facets.

#include <cmath>
#include <ctime>
#include <deque>
#include <exception>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "BasicHttpBinding_USCOREIOpenMediaService.nsmap"
#include "soapBasicHttpBinding_USCOREIOpenMediaServiceProxy.h"

using Proxy = BasicHttpBinding_USCOREIOpenMediaServiceProxy;
using RequestStatus = data__RequestStatus;
using OpenMediaStatus = data__OpenMediaStatus;

const time_t STARTED = time(nullptr);
const int UNKNOWN = 987654;

/// gSOAP's optional members are pointers to values that live elsewhere: here.
template <class T> T *keep(const T &value) {
    static std::deque<T> kept;
    kept.push_back(value);
    return &kept.back();
}

std::string *keep(const char *value) { return keep(std::string(value)); }

template <class T> const T &given(const char *what, const T *value) {
    if (value == nullptr)
        throw std::runtime_error(std::string(what) + " is missing");
    return *value;
}

template <class T> void equal(const char *what, const T &expected, const T &actual) {
    if (expected == actual)
        return;
    std::ostringstream message;
    message << what << ": expected " << expected << ", got " << actual;
    throw std::runtime_error(message.str());
}

template <class T> void equal(const char *what, const T &expected, const T *actual) {
    equal(what, expected, given(what, actual));
}

void holds(const char *what, bool condition) {
    if (!condition)
        throw std::runtime_error(std::string("does not hold: ") + what);
}

void recent(const char *what, const time_t *time_stamp) {
    holds(what, std::abs(difftime(time(nullptr), given(what, time_stamp))) < 60);
}

/// A call that did not end with an answer.
struct Failure : std::runtime_error {
    const SOAP_ENV__Detail *detail;
    Failure(const std::string &message, const SOAP_ENV__Detail *detail) : std::runtime_error(message), detail(detail) {}
};

/// The operations, each call with the two headers that prove who the caller is, or without.
class Service {
    Proxy proxy;
    std::string *logon_id;
    std::string *password;

  public:
    Service(const char *url, std::string *logon_id, std::string *password)
        : proxy(url, SOAP_C_UTFSTRING | SOAP_XML_STRICT | SOAP_IO_KEEPALIVE), logon_id(logon_id), password(password) {
        proxy.soap->recv_timeout = proxy.soap->send_timeout = 20;
    }

    template <class Request, class Response> Response call(int (Proxy::*operation)(Request *, Response &), Request request) {
        Response response;
        proxy.soap_header(logon_id, password);
        if ((proxy.*operation)(&request, response) == SOAP_OK)
            return response;
        std::ostringstream message;
        proxy.soap_stream_fault(message);
        const SOAP_ENV__Fault *fault = proxy.soap_fault();
        throw Failure(message.str(), fault ? fault->detail : nullptr);
    }

    data__AddOpenMediaResponse add(data__AddOpenMediaRequest request) {
        _body__AddRequest body;
        body.request = &request;
        return given("AddRequestResult", call(&Proxy::AddRequest, body).AddRequestResult);
    }

    int add_for_sale() {
        data__AddOpenMediaRequest request = information({"one"});
        request.ServiceGroupID = keep(101);
        return given("OpenMediaID", add(request).OpenMediaID);
    }

    bool cancel(int id) {
        data__CancelOpenMediaRequest request;
        request.CancelIfAllocated = keep(true);
        request.DoNotReport = keep(false);
        request.OpenMediaID = &id;
        _body__CancelRequest body;
        body.request = &request;
        return given("CancelRequestResult", call(&Proxy::CancelRequest, body).CancelRequestResult);
    }

    bool set_close_tab_option(int option) {
        data__SetOptionsRequest request;
        request.CloseTabOptions = &option;
        request.MaxNumberOfSessions = keep(4);
        request.TypeOfSession = keep(1);
        _body__SetOptions body;
        body.request = &request;
        return given("SetOptionsResult", call(&Proxy::SetOptions, body).SetOptionsResult);
    }

    data__OpenMediaRequest status(int id) {
        _body__GetOpenMediaRequestStatusByID body;
        body.openMediaID = &id;
        auto answer = call(&Proxy::GetOpenMediaRequestStatusByID, body).GetOpenMediaRequestStatusByIDResult;
        auto requests = items(answer);
        equal("number of events", size_t(1), requests.size());
        return *requests[0];
    }

    data__ServiceGroupStatus group(int id) {
        _body__GetServiceGroupStatus body;
        body.serviceGroupID = &id;
        return given("result", call(&Proxy::GetServiceGroupStatus, body).GetServiceGroupStatusResult);
    }

    std::vector<data__ServiceGroupStatus *> groups(int tenant) {
        _body__GetAllOpenMediaServiceGroupStatus body;
        body.tenantID = &tenant;
        auto answer = call(&Proxy::GetAllOpenMediaServiceGroupStatus, body).GetAllOpenMediaServiceGroupStatusResult;
        return given("Status", given("result", answer).Status).ServiceGroupStatus;
    }

    std::vector<data__OpenMediaRequest *> history(int id) {
        _body__GetOpenMediaRequestHistoryByID body;
        body.openMediaID = &id;
        body.retrieveLaterThan = keep(STARTED - 60);
        return items(call(&Proxy::GetOpenMediaRequestHistoryByID, body).GetOpenMediaRequestHistoryByIDResult);
    }

    std::vector<data__OpenMediaRequest *> later_than(time_t time) {
        _body__GetOpenMediaRequestsByTime body;
        body.retrieveLaterThan = &time;
        return items(call(&Proxy::GetOpenMediaRequestsByTime, body).GetOpenMediaRequestsByTimeResult);
    }

    std::vector<data__OpenMediaRequest *> all() {
        auto body = call(&Proxy::GetAllOpenMediaRequestStatus, _body__GetAllOpenMediaRequestStatus());
        return items(body.GetAllOpenMediaRequestStatusResult);
    }

    static data__AddOpenMediaRequest information(std::vector<const char *> data) {
        data__AddOpenMediaRequest request;
        request.IVRInfo = keep(data__ArrayOfIVRInformation());
        for (const char *one : data) {
            auto entry = keep(data__IVRInformation());
            entry->Data = keep(one);
            entry->Label = keep("Label");
            request.IVRInfo->IVRInformation.push_back(entry);
        }
        return request;
    }

  private:
    static std::vector<data__OpenMediaRequest *> items(const data__GetOpenMediaResponse *answer) {
        recent("TimeStamp of the answer", given("result", answer).TimeStamp);
        return answer->OpenMediaRequests ? answer->OpenMediaRequests->OpenMediaRequest
                                         : std::vector<data__OpenMediaRequest *>();
    }
};

/// Runs named checks, prints the result of each, and counts.
class Checks {
    int passed = 0;
    int failed = 0;

  public:
    template <class Action> void check(const std::string &name, Action action) {
        try {
            action();
            passed++;
            std::cout << "passed  " << name << std::endl;
        } catch (const std::exception &error) {
            failed++;
            std::cout << "FAILED  " << name << ": " << error.what() << std::endl;
        }
    }

    /// Expects the typed fault that this member of the detail stands for.
    template <class T, class Action>
    void fault(const std::string &name, T *SOAP_ENV__Detail::*entry, const std::string &why, Action action) {
        check(name + ": " + why, [&] {
            try {
                action();
            } catch (const Failure &failure) {
                if (failure.detail == nullptr || failure.detail->*entry == nullptr)
                    throw;
                holds("the detail has a Message", !given("Message", (failure.detail->*entry)->Message).empty());
                return;
            }
            throw std::runtime_error("no fault came");
        });
    }

    int summary() {
        std::cout << passed << " passed, " << failed << " failed" << std::endl;
        return passed > 0 && failed == 0 ? 0 : 1;
    }
};

void service_groups(Checks &checks, Service &service) {
    checks.check("GetServiceGroupStatus: open", [&] {
        auto status = service.group(100);
        equal("ServiceGroupID", 100, status.ServiceGroupID);
        equal("Open", true, status.Open);
    });
    checks.check("GetServiceGroupStatus: closed", [&] {
        auto status = service.group(102);
        equal("ServiceGroupID", 102, status.ServiceGroupID);
        equal("Open", false, status.Open);
    });
    checks.check("GetAllOpenMediaServiceGroupStatus", [&] {
        std::map<int, bool> groups;
        for (auto group : service.groups(1))
            groups[given("ServiceGroupID", group->ServiceGroupID)] = given("Open", group->Open);
        holds("100 and 101 are open, 102 is closed", groups == std::map<int, bool>{{100, true}, {101, true}, {102, false}});
    });
}

/// Two requests from their addition to their end.
void life(Checks &checks, Service &service) {
    int first = 0, second = 0;
    checks.check("AddRequest: by ServiceGroupID, all data", [&] {
        std::string longest = "<&> \"€\"";
        for (int length = 7; length < 100; length++)
            longest += "Å";
        auto request = Service::information({longest.c_str(), "To", ""});
        request.PrivateData = keep(std::string(255, 'p'));
        request.QueueStartTime = keep(STARTED - 600);
        request.ServiceGroupID = keep(100);
        request.SessionPriority = keep(7);
        request.TypeOfSession = keep(1);
        auto answer = service.add(request);
        equal("RequestStatus", RequestStatus::data__RequestStatus__Success, answer.RequestStatus);
        first = given("OpenMediaID", answer.OpenMediaID);
        holds("OpenMediaID > 0", first > 0);
        equal("QueuePosition", 1, answer.QueuePosition);
        holds("EWT >= 0", given("EWT", answer.EWT) >= 0);
    });
    checks.check("AddRequest: by TenantID and ServiceGroupName", [&] {
        auto request = Service::information({"one"});
        request.ServiceGroupName = keep("Support");
        request.TenantID = keep(1);
        auto answer = service.add(request);
        equal("RequestStatus", RequestStatus::data__RequestStatus__Success, answer.RequestStatus);
        second = given("OpenMediaID", answer.OpenMediaID);
        holds("a new OpenMediaID", second > 0 && second != first);
        equal("QueuePosition", 2, answer.QueuePosition);
    });

    auto queued = [&](int id, int group, int position) {
        auto request = service.status(id);
        recent("TimeStamp of the event", request.TimeStamp);
        equal("ID", id, request.ID);
        equal("Status", OpenMediaStatus::data__OpenMediaStatus__Queued, request.Status);
        equal("ServiceGroupID", group, request.ServiceGroupID);
        equal("QueuePosition", position, request.QueuePosition);
        equal("AgentID", 0, request.AgentID);
    };
    checks.check("GetOpenMediaRequestStatusByID: queued", [&] { queued(first, 100, 1); });
    checks.check("DivertRequest", [&] {
        data__DivertOpenMediaRequest request;
        request.OpenMediaID = &first;
        request.ServiceGroupID = keep(101);
        _body__DivertRequest body;
        body.request = &request;
        auto answer = given("result", service.call(&Proxy::DivertRequest, body).DivertRequestResult);
        equal("RequestStatus", RequestStatus::data__RequestStatus__Success, answer.RequestStatus);
        equal("OpenMediaID", first, answer.OpenMediaID);
    });
    checks.check("GetOpenMediaRequestStatusByID: diverted", [&] { queued(first, 101, 1); });
    checks.check("GetOpenMediaRequestStatusByID: moved up", [&] { queued(second, 100, 1); });
    checks.check("ModifyRequest", [&] {
        data__ModifyOpenMediaRequest request;
        request.IVRInfo = Service::information({"two"}).IVRInfo;
        request.OpenMediaID = &second;
        request.PrivateData = keep("m");
        _body__ModifyRequest body;
        body.request = &request;
        equal("ModifyRequestResult", true, service.call(&Proxy::ModifyRequest, body).ModifyRequestResult);
    });
    checks.check("CancelRequest", [&] { equal("CancelRequestResult", true, service.cancel(first)); });
    checks.check("GetOpenMediaRequestStatusByID: cancelled", [&] {
        auto request = service.status(first);
        equal("Status", OpenMediaStatus::data__OpenMediaStatus__Cancelled, request.Status);
        equal("QueuePosition", 0, request.QueuePosition);
    });
    checks.check("GetOpenMediaRequestHistoryByID", [&] {
        auto history = service.history(first);
        holds("there are events", !history.empty());
        for (auto event : history)
            equal("ID", first, event->ID);
        equal("first status", OpenMediaStatus::data__OpenMediaStatus__Queued, history.front()->Status);
        equal("last status", OpenMediaStatus::data__OpenMediaStatus__Cancelled, history.back()->Status);
    });
    checks.check("GetOpenMediaRequestsByTime: since the start", [&] {
        std::set<int> ids;
        for (auto event : service.later_than(STARTED - 60))
            ids.insert(given("ID", event->ID));
        holds("events of both requests", ids == std::set<int>{first, second});
    });
    checks.check("GetOpenMediaRequestsByTime: later than now", [&] {
        equal("number of events", size_t(0), service.later_than(time(nullptr) + 300).size());
    });
    checks.check("GetAllOpenMediaRequestStatus", [&] {
        std::map<int, OpenMediaStatus> states;
        for (auto request : service.all())
            states[given("ID", request->ID)] = given("Status", request->Status);
        equal("number of requests", size_t(2), states.size());
        equal("the first", OpenMediaStatus::data__OpenMediaStatus__Cancelled, states[first]);
        equal("the second", OpenMediaStatus::data__OpenMediaStatus__Queued, states[second]);
    });
}

/// Answers that say no without a fault.
void refusals(Checks &checks, Service &service) {
    auto refused = [&](const std::string &name, int group, RequestStatus status) {
        checks.check("AddRequest: " + name, [&] {
            auto request = Service::information({"one"});
            request.ServiceGroupID = &group;
            auto answer = service.add(request);
            equal("RequestStatus", status, answer.RequestStatus);
            holds("no OpenMediaID", answer.OpenMediaID == nullptr || *answer.OpenMediaID == 0);
        });
    };
    refused("closed service group", 102, RequestStatus::data__RequestStatus__ServiceGroupClosed);
    refused("unknown service group", 999, RequestStatus::data__RequestStatus__InvalidServiceGroup);
    refused("disabled tenant", 200, RequestStatus::data__RequestStatus__TenantDisabled);
}

void faults(Checks &checks, Service &service, Service &wrong, Service &nobody) {
    using Detail = SOAP_ENV__Detail;
    checks.fault("InvalidDataException", &Detail::data__InvalidDataException_, "unknown service group",
                 [&] { service.group(999); });
    checks.fault("InvalidDataException", &Detail::data__InvalidDataException_, "disabled tenant",
                 [&] { service.groups(2); });
    checks.fault("InvalidUserFault", &Detail::data__InvalidUserFault_, "wrong password", [&] { wrong.all(); });
    checks.fault("InvalidUserFault", &Detail::data__InvalidUserFault_, "no credentials", [&] { nobody.group(100); });
    checks.fault("InvalidOpenMediaIDFault", &Detail::data__InvalidOpenMediaIDFault_, "cancel of an unknown request",
                 [&] { service.cancel(UNKNOWN); });
    checks.fault("InvalidOpenMediaIDFault", &Detail::data__InvalidOpenMediaIDFault_, "status of an unknown request",
                 [&] { service.status(UNKNOWN); });
    checks.fault("InvalidDataFault", &Detail::data__InvalidDataFault_, "an option out of range",
                 [&] { service.set_close_tab_option(9); });
    checks.fault("OpenMediaRequestTerminatedFault", &Detail::data__OpenMediaRequestTerminatedFault_, "cancelled twice", [&] {
        int id = service.add_for_sale();
        equal("CancelRequestResult", true, service.cancel(id));
        service.cancel(id);
    });
}

int main(int argument_count, char **arguments) {
    if (argument_count != 2) {
        std::cerr << "usage: client URL" << std::endl;
        return 2;
    }
    std::cout << "gSOAP " << GSOAP_VERSION / 100000 << "." << GSOAP_VERSION / 1000 % 100 << "." << GSOAP_VERSION % 1000
              << std::endl;
    Checks checks;
    Service service(arguments[1], keep("admin"), keep("secret"));
    Service wrong(arguments[1], keep("admin"), keep("wrong"));
    Service nobody(arguments[1], nullptr, nullptr);
    service_groups(checks, service);
    checks.check("SetOptions", [&] { equal("SetOptionsResult", true, service.set_close_tab_option(3)); });
    life(checks, service);
    refusals(checks, service);
    faults(checks, service, wrong, nobody);
    return checks.summary();
}
