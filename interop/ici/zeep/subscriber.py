"""The CRM's end of IciEvent: an HTTP server that understands events as zeep reads their WSDL."""

import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import zeep
from lxml import etree

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
EVENTS = "urn:IciEventInterface"
ACTION = '"http://inqmy.com/soapdispatcher/rpc/bcbici/IciEventBean"'
# What the CRM takes for an event, so that one which did not wait for the answer to the last would be seen.
WORK = 0.005


class Subscriber:
    """Answers events and keeps them as pairs of name and content, in the order in which they came."""

    def __init__(self, wsdl):
        self.types = zeep.Client(str(wsdl)).wsdl.types
        self.events = queue.Queue()
        self.overlaps = 0
        self.busy = set()
        self.lock = threading.Lock()
        subscriber = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status, answer = subscriber.take(self.headers["SOAPAction"], body)
                self.send_response(status)
                self.send_header("Content-Type", "text/xml; charset=utf-8")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{server.server_port}/events"

    def take(self, action, body):
        """The status and the body of the answer. What cannot be read becomes an event that no check expects."""
        try:
            if action != ACTION:
                raise ValueError(f"SOAPAction {action}")
            element = etree.fromstring(body).find(f"{{{SOAP}}}Body")[0]
            name = etree.QName(element)
            if name.namespace != EVENTS:
                raise ValueError(f"{name} is no event")
            event = self.types.deserialize(element)
        except Exception as error:
            self.events.put(("unreadable", f"{error} in {body.decode(errors='replace')}"))
            return 500, envelope("<s:Fault><faultcode>s:Client</faultcode><faultstring>?</faultstring></s:Fault>")
        instances = set(event.appIds.item)
        with self.lock:
            self.overlaps += bool(self.busy & instances)
            self.busy |= instances
            self.events.put((name.localname, event))
        time.sleep(WORK)
        with self.lock:
            self.busy -= instances
        return 200, envelope(f'<{name.localname}Response xmlns="{EVENTS}"><response/></{name.localname}Response>')


def envelope(content):
    return f'<s:Envelope xmlns:s="{SOAP}"><s:Body>{content}</s:Body></s:Envelope>'.encode()
