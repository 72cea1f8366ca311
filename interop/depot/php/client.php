<?php
// Calls a depot with the ext-soap of PHP: `client.php URL`. It reads the WSDL that the service publishes.

require __DIR__ . '/checks.php';

$url = $argv[1];
echo 'PHP ', PHP_VERSION, "\n";
$checks = new Checks();

function client($url, $path, $options = [])
{
    return new SoapClient("$url/$path?wsdl", $options + [
        'cache_wsdl' => WSDL_CACHE_NONE,
        'classmap' => CLASSES,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
        'trace' => true,
    ]);
}

// Both versions of SOAP have rules of their own.
foreach (['1.1' => SOAP_1_1, '1.2' => SOAP_1_2] as $version => $constant) {
    $staff = client($url, 'staff', ['soap_version' => $constant]);

    $checks->check("add, SOAP $version", function () use ($staff) {
        equal(6, $staff->add([1, 2, 3]));
        equal(0, $staff->add([]));
    });

    // The same value three times: PHP writes it once and refers to it.
    $checks->check("echoPeople: references, SOAP $version", function () use ($staff) {
        $ann = new Person('Ann & Bo', null, ['a<b']);
        $people = $staff->echoPeople([driver($ann), $ann, $ann]);
        if (strpos($staff->__getLastRequest(), '="#ref1"') === false) {
            throw new Exception('PHP did not refer to anything: ' . $staff->__getLastRequest());
        }
        equal(3, count($people));
        equal('Driver', get_class($people[0]));
        equal(4711, $people[0]->licence);
        equal(['fast', 'früh'], $people[0]->tags);
        equal($ann, $people[0]->boss);
        equal([$ann, $ann], [$people[1], $people[2]]);
    });

    $checks->check("find: a derived type, SOAP $version", function () use ($staff) {
        $found = $staff->find('Dora');
        equal('Driver', get_class($found));
        equal([4711, '1990-02-28', 'Ann'], [$found->licence, $found->born, $found->boss->name]);
    });

    $checks->check("find: fault, SOAP $version", function () use ($staff) {
        try {
            $staff->find('Zoe');
        } catch (SoapFault $fault) {
            equal('nobody is called Zoe', $fault->faultstring);
            equal('Zoe', $fault->detail->missing->enc_value->name);
            return;
        }
        throw new Exception('no fault');
    });
}

// PHP does not wait for the answer to a one-way message but closes the connection. Where that had messages before, hyper notices
// the end first and drops the request, unless it is told `half_close`.
$checks->check('note, lastNote', function () use ($url) {
    $staff = client($url, 'staff', ['keep_alive' => false]);
    equal(null, $staff->note('wet paint'));
    for ($wait = 0; $wait < 40 && ($note = $staff->lastNote()) === null; $wait++) {
        usleep(50000);
    }
    equal('wet paint', $note);
});

$stock = client($url, 'stock', ['soap_version' => SOAP_1_2]);

$checks->check('put: header', function () use ($stock) {
    equal(null, $stock->clear());
    $session = new SoapHeader('urn:depot:files', 'Session', ['user' => 'ann']);
    $stock->__setSoapHeaders([$session]);
    equal(2, $stock->put('nail', 2));
    equal(5, $stock->put('nail', 3));
});

$checks->check('put: header fault', function () use ($stock) {
    $stock->__setSoapHeaders([new SoapHeader('urn:depot:files', 'Session', ['user' => 'bob'])]);
    try {
        $stock->put('nail', 2);
    } catch (SoapFault $fault) {
        equal('the session has expired', $fault->faultstring);
        equal(true, strpos($stock->__getLastResponse(), '>bob</') !== false);
        return;
    }
    throw new Exception('no fault');
});

$files = client($url, 'files');

$checks->check('Store', function () use ($files) {
    $content = random_bytes(3000);
    $stored = $files->Store(['name' => 'x', 'content' => $content]);
    equal(3000, $stored->size);
    equal(true, $stored->content === $content);
});

exit($checks->summary());
