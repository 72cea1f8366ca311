using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;

/// The two message headers by which a caller of the Open Media Service proves who it is.
public sealed class Credentials : IEndpointBehavior, IClientMessageInspector
{
    const string Namespace = "OpenMediaService";

    readonly string logonID;
    readonly string password;

    public Credentials(string logonID, string password)
    {
        this.logonID = logonID;
        this.password = password;
    }

    /// What the message that is being served carries; null where a header is absent.
    public static string Received(string name)
    {
        var headers = OperationContext.Current.IncomingMessageHeaders;
        return headers.FindHeader(name, Namespace) < 0 ? null : headers.GetHeader<string>(name, Namespace);
    }

    object IClientMessageInspector.BeforeSendRequest(ref Message request, IClientChannel channel)
    {
        request.Headers.Add(MessageHeader.CreateHeader("LogonID", Namespace, logonID));
        request.Headers.Add(MessageHeader.CreateHeader("Password", Namespace, password));
        return null;
    }

    void IEndpointBehavior.ApplyClientBehavior(ServiceEndpoint endpoint, ClientRuntime runtime)
    {
        runtime.MessageInspectors.Add(this);
    }

    void IClientMessageInspector.AfterReceiveReply(ref Message reply, object correlationState) { }
    void IEndpointBehavior.AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection parameters) { }
    void IEndpointBehavior.ApplyDispatchBehavior(ServiceEndpoint endpoint, EndpointDispatcher dispatcher) { }
    void IEndpointBehavior.Validate(ServiceEndpoint endpoint) { }
}
