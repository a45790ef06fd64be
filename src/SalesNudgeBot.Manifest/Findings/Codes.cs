using System.Collections.Immutable;
using static SalesNudgeBot.Manifest.Severity;

namespace SalesNudgeBot.Manifest;

/// <summary>Every complaint the reader can make. Ids are never reused; M0 is about files, M1 shape, M2 values, M3 people and teams, M4 policies, M5 workspaces, M6 the CRM, M7 limits and privacy, M8 expectations.</summary>
public static class Codes
{
    public static readonly Code NoFiles = new("M001", Error, "The folder is missing or holds no .yaml file.");
    public static readonly Code Unreadable = new("M002", Error, "A file could not be opened.");
    public static readonly Code TooBig = new("M003", Error, "A file is larger than 5 MB.");
    public static readonly Code NotText = new("M004", Error, "A file is not UTF-8 text, or holds a control character.");
    public static readonly Code Tab = new("M005", Error, "A line starts with a tab; YAML indents with spaces.");
    public static readonly Code Syntax = new("M006", Error, "A file is not valid YAML; what follows in it was not read.");
    public static readonly Code TooDeep = new("M007", Error, "Something is nested more than 64 levels deep.");
    public static readonly Code TooMuch = new("M008", Error, "A file holds more than 100,000 values, aliases written out.");
    public static readonly Code Alias = new("M009", Error, "An alias names no anchor above it, or an anchor that contains the alias.");
    public static readonly Code Tag = new("M010", Error, "YAML tags (words that start with an exclamation mark) mean nothing here.");
    public static readonly Code SeveralDocuments = new("M011", Error, "A file holds more than one YAML document.");
    public static readonly Code Duplicate = new("M012", Error, "A key is given twice; the second is ignored.");
    public static readonly Code Secret = new("M013", Error, "A secret stands in the manifest itself. It is not shown here; treat it as leaked.");

    public static readonly Code UnknownKey = new("M101", Error, "This version knows no such key at this place.");
    public static readonly Code MissingKey = new("M102", Error, "A key that has no default is missing or empty.");
    public static readonly Code WrongShape = new("M103", Error, "A single value, a list, or keys with values were expected, and something else is there.");
    public static readonly Code Version = new("M104", Error, "The manifest is written for another version of the format.");

    public static readonly Code BadText = new("M201", Error, "A text is empty, too long, or holds characters that cannot be shown.");
    public static readonly Code BadId = new("M202", Error, "An id holds something other than small letters, digits, - and _.");
    public static readonly Code BadNumber = new("M203", Error, "Not a whole number, or outside the range allowed here.");
    public static readonly Code BadTime = new("M204", Error, "Not a time of day.");
    public static readonly Code BadHours = new("M205", Error, "Working hours are a start and a later end, on one day.");
    public static readonly Code BadDate = new("M206", Error, "Not a date from 2000 to 2199.");
    public static readonly Code BadTimeOff = new("M207", Error, "Time off is a date, or a first and a last date.");
    public static readonly Code BadChoice = new("M208", Error, "Only certain words are possible here.");
    public static readonly Code BadWait = new("M209", Error, "A wait is a number of working minutes, hours or days.");
    public static readonly Code UnknownZone = new("M210", Error, "The IANA time zone database has no zone of that name.");
    public static readonly Code NoDay = new("M211", Error, "A list of weekdays is empty.");
    public static readonly Code BadMoment = new("M212", Error, "Not a local date and time with its zone.");

    public static readonly Code BadEmail = new("M213", Error, "Not an e-mail address.");
    public static readonly Code BadAccount = new("M214", Error, "Not the id of a member: in Slack those start with U or W, in Teams they are object ids.");
    public static readonly Code BadUserGroup = new("M215", Error, "Not the id of a Slack user group; those start with S.");
    public static readonly Code BadChannel = new("M216", Error, "Neither the name nor the id of a channel.");
    public static readonly Code BadReference = new("M217", Error, "Not a reference, env:NAME or file:PATH.");
    public static readonly Code BadMicrosoftId = new("M218", Error, "Not an id as Microsoft gives them to apps and tenants.");
    public static readonly Code BadDatePattern = new("M219", Error, "Not a way to write dates.");
    public static readonly Code BadAmount = new("M220", Error, "Not an amount of money, or none above zero.");
    public static readonly Code BadCurrency = new("M221", Error, "Not the three letters of a currency.");

    public static readonly Code CountIsNumber = new("M231", Error, "The question 'new' asks for the count of new opportunities, which is a number.");
    public static readonly Code QuestionTwice = new("M232", Error, "A check-in asks for one plan, and once for help.");
    public static readonly Code ChoicesWrong = new("M233", Error, "A choice needs two to ten choices; other questions have none.");
    public static readonly Code NoSuchQuestion = new("M234", Error, "A question follows on one that stands above it, after one of its choices.");
    public static readonly Code TooManyQuestions = new("M235", Error, "A check-in asks ten questions at most.");

    public static readonly Code UnknownPerson = new("M301", Error, "No person has this id.");
    public static readonly Code UnknownCalendar = new("M302", Error, "No calendar has this id.");
    public static readonly Code UnknownPolicy = new("M303", Error, "No policy has this id.");
    public static readonly Code LeaderIsRep = new("M304", Error, "A leader cannot be a rep of the team they lead.");
    public static readonly Code LeaderTwice = new("M305", Error, "A leader cannot be their own deputy or their own leader.");
    public static readonly Code RepInTwoTeams = new("M306", Error, "A rep belongs to one team.");
    public static readonly Code ReportingLoop = new("M307", Error, "Following reports_to leads back to the same person.");
    public static readonly Code NeverBack = new("M308", Error, "A person's time off leaves no workday for about two years.");
    public static readonly Code AskedOutsideHours = new("M309", Warning, "A check-in falls outside a rep's working hours, so it comes at another time than the one written.");

    public static readonly Code UnknownTeam = new("M310", Error, "No team has this id.");
    public static readonly Code NoDayInCommon = new("M311", Warning, "None of the team's check-in days is a workday of one of its reps.");
    public static readonly Code NobodyIsAdmin = new("M312", Warning, "Nobody looks after the bot.");

    public static readonly Code NoSteps = new("M401", Error, "A policy has no step.");
    public static readonly Code NoOneToTell = new("M402", Error, "A team has nobody in any of the roles that its policy tells.");

    public static readonly Code StepTellsNobody = new("M403", Warning, "A step tells a role that a team with this policy has not filled.");
    public static readonly Code ToldTwice = new("M404", Warning, "Two steps tell the same person.");
    public static readonly Code SlowPolicy = new("M405", Warning, "The waits are longer in all than a promise of a week is watched.");

    public static readonly Code UnknownWorkspace = new("M502", Error, "No workspace has this id.");
    public static readonly Code LocalBesideReal = new("M503", Error, "The local workspace, where anyone can act as anyone, cannot stand beside a real one.");
    public static readonly Code NotToBeFound = new("M504", Error, "A person of a workspace in Slack or Teams has neither an e-mail address nor an account there.");
    public static readonly Code AccountTwice = new("M505", Error, "Two people have the same e-mail address, or the same account in a workspace.");
    public static readonly Code GroupWithoutSlack = new("M506", Error, "Reps come from a user group, and the team's workspace is not in Slack.");

    public static readonly Code UnknownMapping = new("M601", Error, "No mapping has this id.");
    public static readonly Code StageTwice = new("M602", Error, "One of the CRM's stages is named twice.");

    public static readonly Code CrowdedMinute = new("M701", Warning, "So many check-ins come at one moment that a platform's limits hold the last of them up.");
    public static readonly Code OpenChannel = new("M702", Warning, "A leaders' channel may be read by others.");

    public static readonly Code OfTwo = new("M801", Error, "An expectation is of one team, of one person, or of every rep.");
    public static readonly Code NothingExpected = new("M802", Error, "An expectation says nothing that could be kept.");
    public static readonly Code BothWays = new("M811", Warning, "The same measure is pushed both ways.");
    public static readonly Code TooManyHours = new("M812", Warning, "More hours are mandated than the calendar's week has.");
    public static readonly Code AboveAnyRate = new("M813", Warning, "More opportunities are needed than any rep ever created.");
    public static readonly Code TwoNumbers = new("M814", Warning, "Two people who lead expect different numbers of the same rep.");
    public static readonly Code PaidForOther = new("M815", Warning, "Reps are paid for one thing and held accountable for another.");
    public static readonly Code Unfunded = new("M816", Warning, "An edict names no investment.");

    public static ImmutableArray<Code> All { get; } =
    [
        NoFiles, Unreadable, TooBig, NotText, Tab, Syntax, TooDeep, TooMuch, Alias, Tag, SeveralDocuments, Duplicate, Secret,
        UnknownKey, MissingKey, WrongShape, Version,
        BadText, BadId, BadNumber, BadTime, BadHours, BadDate, BadTimeOff, BadChoice, BadWait, UnknownZone, NoDay, BadMoment,
        BadEmail, BadAccount, BadUserGroup, BadChannel, BadReference, BadMicrosoftId, BadDatePattern, BadAmount, BadCurrency,
        CountIsNumber, QuestionTwice, ChoicesWrong, NoSuchQuestion, TooManyQuestions,
        UnknownPerson, UnknownCalendar, UnknownPolicy, LeaderIsRep, LeaderTwice, RepInTwoTeams, ReportingLoop, NeverBack, AskedOutsideHours, UnknownTeam, NoDayInCommon, NobodyIsAdmin,
        NoSteps, NoOneToTell, StepTellsNobody, ToldTwice, SlowPolicy,
        UnknownWorkspace, LocalBesideReal, NotToBeFound, AccountTwice, GroupWithoutSlack,
        UnknownMapping, StageTwice,
        CrowdedMinute, OpenChannel,
        OfTwo, NothingExpected, BothWays, TooManyHours, AboveAnyRate, TwoNumbers, PaidForOther, Unfunded,
    ];
}
