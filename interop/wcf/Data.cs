using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

// What the operations of IOpenMediaService take, answer and throw. WCF writes members in alphabetical order.

[DataContract(Namespace = Names.Data)]
public class AddOpenMediaRequest
{
    [DataMember] public bool ForceToPreferredAgent;
    [DataMember] public List<IVRInformation> IVRInfo;
    [DataMember] public int PreferredAgentID;
    [DataMember] public string PreferredAgentLogonID;
    [DataMember] public string PrivateData;
    [DataMember] public DateTime? QueueStartTime;
    [DataMember] public int ServiceGroupID;
    [DataMember] public string ServiceGroupName;
    [DataMember] public int SessionPriority;
    [DataMember] public int TenantID;
    [DataMember] public int TypeOfSession;
}

[DataContract(Namespace = Names.Data)]
public class IVRInformation
{
    [DataMember] public string Data;
    [DataMember] public string Label;
}

[DataContract(Namespace = Names.Data)]
public class AddOpenMediaResponse
{
    [DataMember] public int EWT;
    [DataMember] public int OpenMediaID;
    [DataMember] public int QueuePosition;
    [DataMember] public RequestStatus RequestStatus;
}

[DataContract(Namespace = Names.Data)]
public enum RequestStatus
{
    [EnumMember] Success = 0,
    [EnumMember] ServiceGroupClosed = 1,
    [EnumMember] InvalidServiceGroup = 2,
    [EnumMember] TenantDisabled = 3,
    [EnumMember] PreferredAgentLoggedOff = 4,
    [EnumMember] GeneralError = 5,
}

[DataContract(Namespace = Names.Data)]
public class CancelOpenMediaRequest
{
    [DataMember] public bool CancelIfAllocated;
    [DataMember] public bool DoNotReport;
    [DataMember] public int OpenMediaID;
}

[DataContract(Namespace = Names.Data)]
public class DivertOpenMediaRequest
{
    [DataMember] public int OpenMediaID;
    [DataMember] public int ServiceGroupID;
    [DataMember] public string ServiceGroupName;
    [DataMember] public int TenantID;
}

[DataContract(Namespace = Names.Data)]
public class DivertOpenMediaResponse
{
    [DataMember] public int OpenMediaID;
    [DataMember] public RequestStatus RequestStatus;
}

[DataContract(Namespace = Names.Data)]
public class ModifyOpenMediaRequest
{
    [DataMember] public List<IVRInformation> IVRInfo;
    [DataMember] public int OpenMediaID;
    [DataMember] public string PrivateData;
}

[DataContract(Namespace = Names.Data)]
public class SetOptionsRequest
{
    [DataMember] public int AgentActionOptions;
    [DataMember] public int AllowDifferentTypes;
    [DataMember] public int CloseTabOptions;
    [DataMember] public int MaxNumberOfSessions;
    [DataMember] public bool ResetAllOptions;
    [DataMember] public int SessionLinkOptions;
    [DataMember] public int TypeOfSession;
}

[DataContract(Namespace = Names.Data)]
public class GetOpenMediaResponse
{
    [DataMember] public List<OpenMediaRequest> OpenMediaRequests;
    [DataMember] public DateTime TimeStamp;
}

[DataContract(Namespace = Names.Data)]
public class OpenMediaRequest
{
    [DataMember] public int AgentID;
    [DataMember] public int ID;
    [DataMember] public string LogonID;
    [DataMember] public int QueuePosition;
    [DataMember] public int ServiceGroupID;
    [DataMember] public OpenMediaStatus Status;
    [DataMember] public int TenantID;
    [DataMember] public DateTime TimeStamp;
}

[DataContract(Namespace = Names.Data)]
public enum OpenMediaStatus
{
    [EnumMember] Unknown = 0,
    [EnumMember] Queued = 1,
    [EnumMember] Allocated = 2,
    [EnumMember] InProgress = 3,
    [EnumMember] Complete = 4,
    [EnumMember] Failed = 5,
    [EnumMember] Cancelled = 6,
}

[DataContract(Namespace = Names.Data)]
public class ServiceGroupStatus
{
    [DataMember] public bool Open;
    [DataMember] public int ServiceGroupID;
}

[DataContract(Namespace = Names.Data)]
public class GetAllServiceGroupResponse
{
    [DataMember] public List<ServiceGroupStatus> Status;
}

// The details of the faults; each says in words what is wrong.

[DataContract(Namespace = Names.Data)]
public abstract class Described
{
    [DataMember] public string Message;
}

[DataContract(Namespace = Names.Data)]
public class InvalidDataException : Described { }

[DataContract(Namespace = Names.Data)]
public class InvalidDataFault : Described { }

[DataContract(Namespace = Names.Data)]
public class InvalidOpenMediaIDFault : Described { }

[DataContract(Namespace = Names.Data)]
public class InvalidUserFault : Described { }

[DataContract(Namespace = Names.Data)]
public class NoLicenseFault : Described { }

[DataContract(Namespace = Names.Data)]
public class OpenMediaRequestTerminatedFault : Described { }

[DataContract(Namespace = Names.Data)]
public class RouterDisconnectedFault : Described { }
