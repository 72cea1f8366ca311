<?php
// Named checks, counted; and what a depot has in it, as PHP's classes.

class Person
{
    public $name;
    public $born;
    public $tags;
    public $boss;

    public function __construct($name = null, $born = null, $tags = [], $boss = null)
    {
        [$this->name, $this->born, $this->tags, $this->boss] = [$name, $born, $tags, $boss];
    }
}

class Driver extends Person
{
    public $licence;
}

class Missing
{
    public $name;
}

const CLASSES = ['Person' => 'Person', 'Driver' => 'Driver', 'Missing' => 'Missing'];

function driver($boss)
{
    $driver = new Driver('Dora', '1990-02-28', ['fast', 'früh'], $boss);
    $driver->licence = 4711;
    return $driver;
}

class Checks
{
    private $passed = 0;
    private $failed = 0;

    public function check($name, $check)
    {
        try {
            $check();
            $this->passed++;
            echo "passed  $name\n";
        } catch (Throwable $error) {
            $this->failed++;
            echo "FAILED  $name: ", get_class($error), ': ', $error->getMessage(), "\n";
        }
    }

    public function summary()
    {
        echo "$this->passed passed, $this->failed failed\n";
        return $this->passed > 0 && $this->failed == 0 ? 0 : 1;
    }
}

function equal($expected, $actual)
{
    if ($expected != $actual) {
        throw new Exception('expected ' . var_export($expected, true) . ', got ' . var_export($actual, true));
    }
}
