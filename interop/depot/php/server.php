<?php
// A depot on the ext-soap of PHP: `server.php ADDRESS`. It serves the port type Staff.

require __DIR__ . '/checks.php';

class Staff
{
    private $lastNote;

    public function echoPeople($people)
    {
        return $people;
    }

    public function add($numbers)
    {
        return array_sum($numbers);
    }

    public function find($name)
    {
        if ($name != 'Dora') {
            $missing = new Missing();
            $missing->name = $name;
            throw new SoapFault('Client', "nobody is called $name", null, $missing, 'missing');
        }
        return driver(new Person('Ann'));
    }

    public function note($text)
    {
        $this->lastNote = $text;
    }

    public function lastNote()
    {
        return $this->lastNote;
    }
}

/** The request of one connection: its header fields, in lower case, and its body. */
function request($connection)
{
    $fields = [];
    fgets($connection);
    while (($line = trim(fgets($connection))) != '') {
        [$name, $value] = explode(':', $line, 2);
        $fields[strtolower($name)] = trim($value);
    }
    return [$fields, stream_get_contents($connection, (int) ($fields['content-length'] ?? 0))];
}

// Each answer is caught, and what it would say to a web server about itself is said below.
ini_set('display_errors', 'stderr');
ob_start();
$listener = stream_socket_server("tcp://$argv[1]");
$options = ['cache_wsdl' => WSDL_CACHE_NONE, 'classmap' => CLASSES, 'features' => SOAP_SINGLE_ELEMENT_ARRAYS];
$server = new SoapServer(__DIR__ . '/../wsdl/depot.wsdl', $options);
$server->setObject(new Staff());
fwrite(STDOUT, "listening on http://$argv[1]\n");
while ($connection = stream_socket_accept($listener, -1)) {
    [$fields, $body] = request($connection);
    $_SERVER['HTTP_SOAPACTION'] = $fields['soapaction'] ?? '';
    ob_start();
    $server->handle($body);
    $answer = ob_get_clean();
    $status = strpos($answer, ':Fault>') === false ? '200 OK' : '500 Internal Server Error';
    $type = explode(';', $fields['content-type'] ?? 'text/xml')[0];
    fwrite($connection, "HTTP/1.1 $status\r\nContent-Type: $type; charset=utf-8\r\nConnection: close\r\n");
    fwrite($connection, 'Content-Length: ' . strlen($answer) . "\r\n\r\n$answer");
    fclose($connection);
}
