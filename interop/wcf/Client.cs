using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Reflection;
using System.ServiceModel;

/// Calls all operations of the Open Media Service at the URL given and provokes its faults: `Client.exe URL`.
public static class Client
{
    static readonly DateTime Started = DateTime.UtcNow;

    public static int Main(string[] arguments)
    {
        if (arguments.Length != 1)
        {
            Console.Error.WriteLine("usage: Client.exe URL");
            return 2;
        }
        Console.WriteLine("WCF on mono " + MonoVersion());
        var checks = new Checks();
        var service = Connect(arguments[0], new Credentials("admin", "secret"));
        ServiceGroups(checks, service);
        Options(checks, service);
        Life(checks, service);
        Refusals(checks, service);
        Faults(checks, service);
        Strangers(checks, Connect(arguments[0], new Credentials("admin", "wrong")), Connect(arguments[0], null));
        Outages(checks, service, arguments[0]);
        return checks.Summary();
    }

    static IOpenMediaService Connect(string url, Credentials credentials)
    {
        var factory = new ChannelFactory<IOpenMediaService>(new BasicHttpBinding(), new EndpointAddress(url));
        if (credentials != null)
            factory.Endpoint.Behaviors.Add(credentials);
        return factory.CreateChannel();
    }

    static string MonoVersion()
    {
        var runtime = Type.GetType("Mono.Runtime");
        var name = runtime == null ? null : runtime.GetMethod("GetDisplayName", BindingFlags.NonPublic | BindingFlags.Static);
        return name == null ? "(not mono)" : (string)name.Invoke(null, null);
    }

    static void ServiceGroups(Checks checks, IOpenMediaService service)
    {
        checks.Check("GetServiceGroupStatus: open", () =>
        {
            var status = service.GetServiceGroupStatus(100);
            Expect.Equal("ServiceGroupID", 100, status.ServiceGroupID);
            Expect.Equal("Open", true, status.Open);
        });
        checks.Check("GetServiceGroupStatus: closed", () =>
        {
            var status = service.GetServiceGroupStatus(102);
            Expect.Equal("ServiceGroupID", 102, status.ServiceGroupID);
            Expect.Equal("Open", false, status.Open);
        });
        checks.Check("GetAllOpenMediaServiceGroupStatus", () =>
        {
            var groups = service.GetAllOpenMediaServiceGroupStatus(1).Status.OrderBy(group => group.ServiceGroupID);
            var shown = string.Join(" ", groups.Select(group => group.ServiceGroupID + ":" + group.Open));
            Expect.Equal("groups of tenant 1", "100:True 101:True 102:False", shown);
        });
    }

    static void Options(Checks checks, IOpenMediaService service)
    {
        checks.Check("SetOptions", () =>
        {
            var options = new SetOptionsRequest
            {
                AgentActionOptions = 2,
                AllowDifferentTypes = 2,
                CloseTabOptions = 3,
                MaxNumberOfSessions = 4,
                SessionLinkOptions = 1,
                TypeOfSession = 1,
            };
            Expect.Equal("SetOptionsResult", true, service.SetOptions(options));
        });
        checks.Check("SetOptions: not given is 0", () =>
            Expect.Equal("SetOptionsResult", true, service.SetOptions(new SetOptionsRequest { TypeOfSession = 2 })));
    }

    /// Two requests from their addition to their end.
    static void Life(Checks checks, IOpenMediaService service)
    {
        int first = 0, second = 0;
        checks.Check("AddRequest: by ServiceGroupID, all data", () =>
        {
            var answer = service.AddRequest(new AddOpenMediaRequest
            {
                IVRInfo = Information("<&> \"€\"".PadRight(100, 'Å'), "To", null),
                PrivateData = new string('p', 255),
                QueueStartTime = Started.AddMinutes(-10),
                ServiceGroupID = 100,
                SessionPriority = 7,
                TypeOfSession = 1,
            });
            Expect.Equal("RequestStatus", RequestStatus.Success, answer.RequestStatus);
            Expect.True("OpenMediaID > 0", answer.OpenMediaID > 0);
            Expect.Equal("QueuePosition", 1, answer.QueuePosition);
            Expect.True("EWT >= 0", answer.EWT >= 0);
            first = answer.OpenMediaID;
        });
        checks.Check("AddRequest: by TenantID and ServiceGroupName", () =>
        {
            var answer = service.AddRequest(new AddOpenMediaRequest
            {
                IVRInfo = Information("one"),
                ServiceGroupName = "Support",
                TenantID = 1,
            });
            Expect.Equal("RequestStatus", RequestStatus.Success, answer.RequestStatus);
            Expect.True("a new OpenMediaID", answer.OpenMediaID > 0 && answer.OpenMediaID != first);
            Expect.Equal("QueuePosition", 2, answer.QueuePosition);
            second = answer.OpenMediaID;
        });
        checks.Check("GetOpenMediaRequestStatusByID: queued", () => Queued(service, first, 100, 1));
        checks.Check("DivertRequest", () =>
        {
            var request = new DivertOpenMediaRequest { OpenMediaID = first, ServiceGroupID = 101 };
            var answer = service.DivertRequest(request);
            Expect.Equal("RequestStatus", RequestStatus.Success, answer.RequestStatus);
            Expect.Equal("OpenMediaID", first, answer.OpenMediaID);
        });
        checks.Check("GetOpenMediaRequestStatusByID: diverted", () => Queued(service, first, 101, 1));
        checks.Check("GetOpenMediaRequestStatusByID: moved up", () => Queued(service, second, 100, 1));
        checks.Check("ModifyRequest", () =>
        {
            var request = new ModifyOpenMediaRequest { IVRInfo = Information("two"), OpenMediaID = second, PrivateData = "m" };
            Expect.Equal("ModifyRequestResult", true, service.ModifyRequest(request));
        });
        checks.Check("CancelRequest", () =>
            Expect.Equal("CancelRequestResult", true, service.CancelRequest(Cancellation(first))));
        checks.Check("GetOpenMediaRequestStatusByID: cancelled", () =>
        {
            var status = service.GetOpenMediaRequestStatusByID(first).OpenMediaRequests.Single();
            Expect.Equal("Status", OpenMediaStatus.Cancelled, status.Status);
            Expect.Equal("QueuePosition", 0, status.QueuePosition);
        });
        checks.Check("GetOpenMediaRequestHistoryByID", () =>
        {
            var history = service.GetOpenMediaRequestHistoryByID(first, Started.AddMinutes(-1)).OpenMediaRequests;
            Expect.True("all events are of the request", history.All(one => one.ID == first));
            Expect.Equal("first status", OpenMediaStatus.Queued, history.First().Status);
            Expect.Equal("last status", OpenMediaStatus.Cancelled, history.Last().Status);
        });
        checks.Check("GetOpenMediaRequestsByTime: since the start", () =>
        {
            var events = service.GetOpenMediaRequestsByTime(Started.AddMinutes(-1)).OpenMediaRequests;
            Expect.True("events of both requests", new[] { first, second }.All(id => events.Any(one => one.ID == id)));
        });
        checks.Check("GetOpenMediaRequestsByTime: later than now", () =>
        {
            var answer = service.GetOpenMediaRequestsByTime(DateTime.UtcNow.AddMinutes(5));
            Expect.Equal("events", 0, answer.OpenMediaRequests == null ? 0 : answer.OpenMediaRequests.Count);
        });
        checks.Check("GetAllOpenMediaRequestStatus", () =>
        {
            var answer = service.GetAllOpenMediaRequestStatus();
            Recent("TimeStamp of the answer", answer.TimeStamp);
            var shown = answer.OpenMediaRequests.OrderBy(one => one.ID).Select(one => one.ID + ":" + one.Status);
            Expect.Equal("requests", first + ":Cancelled " + second + ":Queued", string.Join(" ", shown));
        });
    }

    /// Answers that say no without a fault.
    static void Refusals(Checks checks, IOpenMediaService service)
    {
        Action<string, int, RequestStatus> refused = (name, group, status) => checks.Check("AddRequest: " + name, () =>
        {
            var request = new AddOpenMediaRequest { IVRInfo = Information("one"), ServiceGroupID = group };
            var answer = service.AddRequest(request);
            Expect.Equal("RequestStatus", status, answer.RequestStatus);
            Expect.Equal("OpenMediaID", 0, answer.OpenMediaID);
        });
        refused("closed service group", 102, RequestStatus.ServiceGroupClosed);
        refused("unknown service group", 999, RequestStatus.InvalidServiceGroup);
        refused("disabled tenant", 200, RequestStatus.TenantDisabled);
    }

    static void Faults(Checks checks, IOpenMediaService service)
    {
        checks.CheckFault<InvalidDataException>("PrivateData of 256 characters", () =>
            service.AddRequest(new AddOpenMediaRequest
            {
                IVRInfo = Information("one"),
                PrivateData = new string('p', 256),
                ServiceGroupID = 100,
            }));
        checks.CheckFault<InvalidDataException>("4 IVRInfo", () =>
            service.AddRequest(new AddOpenMediaRequest { IVRInfo = Information("1", "2", "3", "4"), ServiceGroupID = 100 }));
        checks.CheckFault<InvalidDataException>("unknown service group", () =>
            service.GetServiceGroupStatus(999));
        checks.CheckFault<InvalidDataException>("disabled tenant", () =>
            service.GetAllOpenMediaServiceGroupStatus(2));
        checks.CheckFault<InvalidOpenMediaIDFault>("cancel of an unknown request", () =>
            service.CancelRequest(Cancellation(987654)));
        checks.CheckFault<InvalidOpenMediaIDFault>("status of an unknown request", () =>
            service.GetOpenMediaRequestStatusByID(987654));
        checks.CheckFault<InvalidDataFault>("an option out of range", () =>
            service.SetOptions(new SetOptionsRequest { CloseTabOptions = 9, TypeOfSession = 1 }));
        checks.CheckFault<OpenMediaRequestTerminatedFault>("cancelled twice", () =>
        {
            var request = new AddOpenMediaRequest { IVRInfo = Information("one"), ServiceGroupID = 101 };
            var ended = service.AddRequest(request).OpenMediaID;
            Expect.Equal("CancelRequestResult", true, service.CancelRequest(Cancellation(ended)));
            service.CancelRequest(Cancellation(ended));
        });
    }

    static void Strangers(Checks checks, IOpenMediaService wrong, IOpenMediaService nobody)
    {
        checks.CheckFault<InvalidUserFault>("wrong password", () => wrong.GetAllOpenMediaRequestStatus());
        checks.CheckFault<InvalidUserFault>("no credentials", () => nobody.GetServiceGroupStatus(100));
    }

    // What only happens when something breaks, which the server's control does on demand.
    static void Outages(Checks checks, IOpenMediaService service, string url)
    {
        var request = new AddOpenMediaRequest { IVRInfo = Information("one"), ServiceGroupID = 101 };
        checks.CheckFault<NoLicenseFault>("licence down", () =>
            WhileDown(url, "licence", () => service.AddRequest(request)));
        checks.CheckFault<RouterDisconnectedFault>("router down", () =>
            WhileDown(url, "router", () => service.GetServiceGroupStatus(100)));
    }

    static void WhileDown(string url, string what, Action action)
    {
        Action<string> control = state =>
        {
            using (var client = new WebClient())
                client.UploadString(new Uri(new Uri(url), "/control/" + what + "/" + state), "");
        };
        control("down");
        try
        {
            action();
        }
        finally
        {
            control("up");
        }
    }

    static void Queued(IOpenMediaService service, int id, int group, int position)
    {
        var answer = service.GetOpenMediaRequestStatusByID(id);
        Recent("TimeStamp of the answer", answer.TimeStamp);
        var status = answer.OpenMediaRequests.Single();
        Recent("TimeStamp of the event", status.TimeStamp);
        Expect.Equal("ID", id, status.ID);
        Expect.Equal("Status", OpenMediaStatus.Queued, status.Status);
        Expect.Equal("ServiceGroupID", group, status.ServiceGroupID);
        Expect.Equal("QueuePosition", position, status.QueuePosition);
        Expect.Equal("AgentID", 0, status.AgentID);
    }

    static void Recent(string what, DateTime time)
    {
        Expect.Equal(what + " is in", DateTimeKind.Utc, time.Kind);
        Expect.True(what + " is of this minute", Math.Abs((DateTime.UtcNow - time).TotalMinutes) < 1);
    }

    static CancelOpenMediaRequest Cancellation(int id)
    {
        return new CancelOpenMediaRequest { CancelIfAllocated = true, OpenMediaID = id };
    }

    static List<IVRInformation> Information(params string[] data)
    {
        return data.Select((one, index) => new IVRInformation { Data = one, Label = "L" + index }).ToList();
    }
}
