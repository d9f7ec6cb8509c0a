"""Search on the command line."""

from __future__ import annotations

import json


def test_a_search_gives_the_code_to_open_and_the_words_around(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023", "--wish", "Oma puutarha")
    run("log-meeting", "1", "--on", "3.5.2023", "--note", "Puhuttiin [red]autokortista[/red]")
    run("add-goal", "1", "Ajokortti autokoulussa")
    assert run("search", "autok").out == (
        "1g1\t1 Tiina Laine\tgoals\tAjokortti »autokoulussa«\n"
        "1m1\t1 Tiina Laine\tmeetings\tPuhuttiin [red]»autokortista«[/red]\n"
    )
    found = json.loads(run("search", "puutarhasta", "--json").out)
    assert (found["in_other_forms"], found["found"]) == (
        True,
        [{"code": "1", "client": 1, "kind": "episodes", "text": "Oma »puutarha«"}],
    )
    assert json.loads(run("search", "laine", "--json", "--discreet").out)["found"][0]["text"] is None
    assert json.loads(run("search", "olematon", "--json").out)["found"] == []
    run("add-employer", "Puutarha Onni")
    run("add-course", "Puutarhakurssi")
    assert run("search", "puutarha", "--plain").out == (
        "c1\t\tcourses\t»Puutarhakurssi«\n"
        "e1\t\temployers\t»Puutarha« Onni\n"
        "1\t1 Tiina Laine\tepisodes\tOma »puutarha«\n"
    )
    assert json.loads(run("search", "onni", "--json").out)["found"] == [
        {"code": "e1", "client": None, "kind": "employers", "text": "Puutarha »Onni«"}
    ]
    assert run("search", "x").code == 2
    assert run("search", "autok", "--client", "2").code == 4
