using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;

/// The Open Media Service on WCF: `Server.exe ADDRESS:PORT` keeps requests in memory until it is killed.
[ServiceBehavior(InstanceContextMode = InstanceContextMode.Single, ConcurrencyMode = ConcurrencyMode.Single)]
public sealed class Server : IOpenMediaService
{
    sealed class ServiceGroup
    {
        public int ID;
        public int TenantID;
        public string Name;
        public bool Open;
    }

    sealed class Session
    {
        public int ID;
        public int ServiceGroupID;
        public DateTime QueuedAt;
        public List<IVRInformation> IVRInfo;
        public readonly List<OpenMediaRequest> Events = new List<OpenMediaRequest>();

        public bool Queued
        {
            get { return Events.Last().Status == OpenMediaStatus.Queued; }
        }
    }

    static readonly ServiceGroup[] Groups =
    {
        new ServiceGroup { ID = 100, TenantID = 1, Name = "Support", Open = true },
        new ServiceGroup { ID = 101, TenantID = 1, Name = "Sales", Open = true },
        new ServiceGroup { ID = 102, TenantID = 1, Name = "Night", Open = false },
        new ServiceGroup { ID = 200, TenantID = 2, Name = "Archive", Open = true },
    };
    static readonly int[] EnabledTenants = { -1, 1 };

    readonly List<Session> sessions = new List<Session>();

    public static int Main(string[] arguments)
    {
        if (arguments.Length != 1)
        {
            Console.Error.WriteLine("usage: Server.exe ADDRESS:PORT");
            return 2;
        }
        var url = new Uri("http://" + arguments[0] + "/OpenMediaService");
        var host = new ServiceHost(new Server(), url);
        host.AddServiceEndpoint(typeof(IOpenMediaService), new BasicHttpBinding(), "");
        host.Open();
        Console.WriteLine("listening on " + url);
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    public AddOpenMediaResponse AddRequest(AddOpenMediaRequest request)
    {
        Authenticate();
        CheckData(request.IVRInfo, request.PrivateData);
        Limit("ServiceGroupName", request.ServiceGroupName, 20);
        ServiceGroup group;
        var status = FindGroup(request.ServiceGroupID, request.TenantID, request.ServiceGroupName, out group);
        if (status != RequestStatus.Success)
            return new AddOpenMediaResponse { RequestStatus = status };
        var session = new Session
        {
            ID = sessions.Count + 1,
            ServiceGroupID = group.ID,
            QueuedAt = request.QueueStartTime ?? DateTime.UtcNow,
            IVRInfo = request.IVRInfo,
        };
        sessions.Add(session);
        Record(session, OpenMediaStatus.Queued);
        return new AddOpenMediaResponse
        {
            EWT = 0,
            OpenMediaID = session.ID,
            QueuePosition = QueuePosition(session),
            RequestStatus = RequestStatus.Success,
        };
    }

    public bool CancelRequest(CancelOpenMediaRequest request)
    {
        Authenticate();
        var session = FindSession(request.OpenMediaID);
        if (!session.Queued)
            throw Fault<OpenMediaRequestTerminatedFault>("request " + session.ID + " has ended");
        Record(session, OpenMediaStatus.Cancelled);
        return true;
    }

    public DivertOpenMediaResponse DivertRequest(DivertOpenMediaRequest request)
    {
        Authenticate();
        if (request.ServiceGroupID == 0 && string.IsNullOrEmpty(request.ServiceGroupName))
            throw InvalidData("no service group is given");
        var session = sessions.Find(one => one.ID == request.OpenMediaID);
        ServiceGroup group = null;
        var status = session == null
            ? RequestStatus.GeneralError
            : FindGroup(request.ServiceGroupID, request.TenantID, request.ServiceGroupName, out group);
        if (status == RequestStatus.Success)
        {
            session.ServiceGroupID = group.ID;
            Record(session, OpenMediaStatus.Queued);
        }
        return new DivertOpenMediaResponse { OpenMediaID = request.OpenMediaID, RequestStatus = status };
    }

    public bool ModifyRequest(ModifyOpenMediaRequest request)
    {
        Authenticate();
        CheckData(request.IVRInfo, request.PrivateData);
        var session = sessions.Find(one => one.ID == request.OpenMediaID);
        if (session == null)
            throw InvalidData("there is no request " + request.OpenMediaID);
        return session.Queued;
    }

    public bool SetOptions(SetOptionsRequest request)
    {
        Authenticate();
        InRange("AgentActionOptions", request.AgentActionOptions, 4);
        InRange("AllowDifferentTypes", request.AllowDifferentTypes, 2);
        InRange("CloseTabOptions", request.CloseTabOptions, 4);
        InRange("SessionLinkOptions", request.SessionLinkOptions, 2);
        return true;
    }

    public GetOpenMediaResponse GetOpenMediaRequestStatusByID(int openMediaID)
    {
        Authenticate();
        return Answer(new[] { Current(FindSession(openMediaID)) });
    }

    public GetOpenMediaResponse GetOpenMediaRequestHistoryByID(int openMediaID, DateTime retrieveLaterThan)
    {
        Authenticate();
        return Answer(FindSession(openMediaID).Events.Where(one => one.TimeStamp > retrieveLaterThan));
    }

    public GetOpenMediaResponse GetOpenMediaRequestsByTime(DateTime retrieveLaterThan)
    {
        Authenticate();
        var events = sessions.SelectMany(session => session.Events);
        return Answer(events.Where(one => one.TimeStamp > retrieveLaterThan).OrderBy(one => one.TimeStamp));
    }

    public GetOpenMediaResponse GetAllOpenMediaRequestStatus()
    {
        Authenticate();
        return Answer(sessions.Select(Current));
    }

    public ServiceGroupStatus GetServiceGroupStatus(int serviceGroupID)
    {
        Authenticate();
        var group = Groups.FirstOrDefault(one => one.ID == serviceGroupID);
        if (group == null)
            throw InvalidData("there is no service group " + serviceGroupID);
        return Status(group);
    }

    public GetAllServiceGroupResponse GetAllOpenMediaServiceGroupStatus(int tenantID)
    {
        Authenticate();
        if (!EnabledTenants.Contains(tenantID))
            throw InvalidData("tenant " + tenantID + " is unknown or disabled");
        var groups = Groups.Where(group => group.TenantID == tenantID);
        return new GetAllServiceGroupResponse { Status = groups.Select(Status).ToList() };
    }

    static void Authenticate()
    {
        if (Credentials.Received("LogonID") == "admin" && Credentials.Received("Password") == "secret")
            return;
        throw Fault<InvalidUserFault>("LogonID and Password name no host administrator");
    }

    static void CheckData(List<IVRInformation> information, string privateData)
    {
        Limit("PrivateData", privateData, 255);
        if (information == null)
            return;
        if (information.Count > 3)
            throw InvalidData("more than 3 IVRInfo");
        foreach (var one in information.Where(one => one != null))
        {
            Limit("Label", one.Label, 100);
            Limit("Data", one.Data, 100);
        }
    }

    static void Limit(string member, string value, int length)
    {
        if (value != null && value.Length > length)
            throw InvalidData(member + " is longer than " + length);
    }

    /// A WCF client writes 0 for an option that it does not give.
    static void InRange(string member, int value, int last)
    {
        if (value >= 0 && value <= last)
            return;
        throw Fault<InvalidDataFault>(member + " is out of range");
    }

    static RequestStatus FindGroup(int id, int tenantID, string name, out ServiceGroup group)
    {
        group = id != 0
            ? Groups.FirstOrDefault(one => one.ID == id)
            : Groups.FirstOrDefault(one => one.TenantID == tenantID && one.Name == name);
        if (group == null)
            return RequestStatus.InvalidServiceGroup;
        if (!EnabledTenants.Contains(group.TenantID))
            return RequestStatus.TenantDisabled;
        return group.Open ? RequestStatus.Success : RequestStatus.ServiceGroupClosed;
    }

    Session FindSession(int id)
    {
        var session = sessions.Find(one => one.ID == id);
        if (session != null)
            return session;
        throw Fault<InvalidOpenMediaIDFault>("there is no request " + id);
    }

    int QueuePosition(Session session)
    {
        if (!session.Queued)
            return 0;
        var ahead = sessions.Where(one => one.Queued && one.ServiceGroupID == session.ServiceGroupID);
        return 1 + ahead.Count(one => one.QueuedAt < session.QueuedAt);
    }

    void Record(Session session, OpenMediaStatus status)
    {
        var recorded = new OpenMediaRequest
        {
            ID = session.ID,
            ServiceGroupID = session.ServiceGroupID,
            Status = status,
            TimeStamp = DateTime.UtcNow,
        };
        session.Events.Add(recorded);
        recorded.QueuePosition = QueuePosition(session);
    }

    OpenMediaRequest Current(Session session)
    {
        var latest = session.Events.Last();
        return new OpenMediaRequest
        {
            ID = latest.ID,
            QueuePosition = QueuePosition(session),
            ServiceGroupID = latest.ServiceGroupID,
            Status = latest.Status,
            TimeStamp = latest.TimeStamp,
        };
    }

    static GetOpenMediaResponse Answer(IEnumerable<OpenMediaRequest> requests)
    {
        return new GetOpenMediaResponse { OpenMediaRequests = requests.ToList(), TimeStamp = DateTime.UtcNow };
    }

    static ServiceGroupStatus Status(ServiceGroup group)
    {
        return new ServiceGroupStatus { Open = group.Open, ServiceGroupID = group.ID };
    }

    static FaultException<InvalidDataException> InvalidData(string message)
    {
        return Fault<InvalidDataException>(message);
    }

    static FaultException<T> Fault<T>(string message) where T : Described, new()
    {
        return new FaultException<T>(new T { Message = message }, new FaultReason(message));
    }
}
