using System;
using System.ServiceModel;

// The Open Media Service as a .NET program declares it, written by hand from schemas/open-media: what the
// schemas leave optional is a plain value type where WCF's own proxies have one, so that the "not given"
// values 0 and xsi:nil travel as they do in the field.

public static class Names
{
    public const string Data = "http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts";
}

[ServiceContract]
public interface IOpenMediaService
{
    [OperationContract]
    [FaultContract(typeof(InvalidDataException))]
    [FaultContract(typeof(NoLicenseFault))]
    [FaultContract(typeof(RouterDisconnectedFault))]
    [FaultContract(typeof(InvalidUserFault))]
    AddOpenMediaResponse AddRequest(AddOpenMediaRequest request);

    [OperationContract]
    [FaultContract(typeof(NoLicenseFault))]
    [FaultContract(typeof(RouterDisconnectedFault))]
    [FaultContract(typeof(InvalidOpenMediaIDFault))]
    [FaultContract(typeof(InvalidUserFault))]
    [FaultContract(typeof(OpenMediaRequestTerminatedFault))]
    bool CancelRequest(CancelOpenMediaRequest request);

    [OperationContract]
    [FaultContract(typeof(NoLicenseFault))]
    [FaultContract(typeof(RouterDisconnectedFault))]
    [FaultContract(typeof(InvalidDataException))]
    [FaultContract(typeof(InvalidUserFault))]
    DivertOpenMediaResponse DivertRequest(DivertOpenMediaRequest request);

    [OperationContract]
    [FaultContract(typeof(NoLicenseFault))]
    [FaultContract(typeof(RouterDisconnectedFault))]
    [FaultContract(typeof(InvalidDataException))]
    [FaultContract(typeof(InvalidUserFault))]
    bool ModifyRequest(ModifyOpenMediaRequest request);

    [OperationContract]
    [FaultContract(typeof(NoLicenseFault))]
    [FaultContract(typeof(RouterDisconnectedFault))]
    [FaultContract(typeof(InvalidUserFault))]
    [FaultContract(typeof(InvalidDataFault))]
    bool SetOptions(SetOptionsRequest request);

    [OperationContract]
    [FaultContract(typeof(InvalidOpenMediaIDFault))]
    [FaultContract(typeof(InvalidUserFault))]
    GetOpenMediaResponse GetOpenMediaRequestStatusByID(int openMediaID);

    [OperationContract]
    [FaultContract(typeof(InvalidOpenMediaIDFault))]
    [FaultContract(typeof(InvalidUserFault))]
    GetOpenMediaResponse GetOpenMediaRequestHistoryByID(int openMediaID, DateTime retrieveLaterThan);

    [OperationContract]
    [FaultContract(typeof(InvalidUserFault))]
    GetOpenMediaResponse GetOpenMediaRequestsByTime(DateTime retrieveLaterThan);

    [OperationContract]
    [FaultContract(typeof(InvalidUserFault))]
    GetOpenMediaResponse GetAllOpenMediaRequestStatus();

    [OperationContract]
    [FaultContract(typeof(InvalidDataException))]
    [FaultContract(typeof(RouterDisconnectedFault))]
    [FaultContract(typeof(InvalidUserFault))]
    ServiceGroupStatus GetServiceGroupStatus(int serviceGroupID);

    [OperationContract]
    [FaultContract(typeof(InvalidDataException))]
    [FaultContract(typeof(RouterDisconnectedFault))]
    [FaultContract(typeof(InvalidUserFault))]
    GetAllServiceGroupResponse GetAllOpenMediaServiceGroupStatus(int tenantID);
}
