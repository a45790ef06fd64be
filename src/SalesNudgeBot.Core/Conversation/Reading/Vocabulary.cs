using System.Collections.Frozen;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Words that several rules share, folded.</summary>
static class Vocabulary
{
    internal static readonly FrozenSet<string> Negations = FrozenSet.Create(
        "not", "never", "no", "none", "nothing", "nobody", "cannot", "without", "didn't", "didnt", "don't", "dont", "doesn't", "doesnt", "haven't", "havent",
        "hasn't", "hasnt", "hadn't", "wasn't", "weren't", "isn't", "isnt", "aren't", "won't", "wont", "can't", "cant", "couldn't", "wouldn't", "shouldn't", "neither", "nor");

    /// <summary>Words that make a sentence something imagined, wanted or doubtful instead of done.</summary>
    internal static readonly FrozenSet<string> Unsure = FrozenSet.Create(
        "should", "could", "would", "might", "may", "can", "maybe", "perhaps", "probably", "possibly", "hopefully", "almost", "nearly", "wish", "want", "wanted",
        "hope", "hoping", "thinking", "considering", "tempted", "going", "gonna", "plan", "planning", "about", "asked", "asking", "wants", "will", "i'll", "shall",
        "to", "let", "suppose", "supposed", "think", "guess", "believe");

    internal static readonly FrozenSet<string> Conditions = FrozenSet.Create(
        "if", "unless", "provided", "providing", "assuming", "depending", "depends", "subject", "otherwise", "contingent", "except");

    /// <summary>After a date they tie the promise to something that has not happened.</summary>
    internal static readonly FrozenSet<string> Later = FrozenSet.Create("once", "when", "after", "as", "provided", "pending", "while");

    internal static readonly FrozenSet<string> TakingBack = FrozenSet.Create(
        "scratch", "kidding", "joking", "ignore", "nevermind", "forget", "cancel", "undo", "withdraw", "wrong", "mistake", "correction", "oops");

    /// <summary>Politeness alone; after a promise and before other words, a correction.</summary>
    internal static readonly FrozenSet<string> Correcting = FrozenSet.Create("sorry", "actually", "wait", "rather", "instead", "no", "not", "never", "cannot", "don't", "isn't", "won't");

    internal static readonly FrozenSet<string> Self = FrozenSet.Create("i", "me", "myself");

    internal static readonly FrozenSet<string> Somebody = FrozenSet.Create(
        "we", "they", "he", "she", "it", "someone", "somebody", "anyone", "anybody", "nobody", "everyone", "everybody", "who", "you", "us", "them", "him", "her");

    internal static readonly FrozenSet<string> Determiners = FrozenSet.Create("the", "a", "an", "their", "our", "its", "some", "all", "his", "her", "my");

    internal static readonly FrozenSet<string> CompanySuffixes = FrozenSet.Create(
        "ltd", "limited", "inc", "incorporated", "gmbh", "ag", "kg", "se", "llc", "llp", "co", "corp", "corporation", "company", "plc", "sa", "sas", "sarl", "bv", "nv",
        "oy", "ab", "as", "aps", "spa", "srl", "pty", "group", "holding", "holdings", "bank", "university", "foundation", "partners", "labs", "industries", "systems");

    internal static readonly FrozenSet<string> Politeness = FrozenSet.Create(
        "thanks", "thank", "you", "please", "ok", "okay", "cheers", "hi", "hello", "hey", "morning", "good", "afternoon", "all", "yes", "yep", "yeah", "sure", "well", "so", "done", "great");

    internal static bool Separates(Written w, int i) =>
        w[i].Kind == TokenKind.Line || w[i].Text is "," or ";" or "!" or "?" or "(" or ")" || (w.Is(i, ".") && !w[i + 1].Glued);

    internal static bool Joins(Written w, int i) => w[i].Text is "and" or "but" or "plus" or "also" or "&" or "so" or "because";

    internal static bool Names(Written w, int i) => w.Word(i) && !Determiners.Contains(w[i].Text) && !Somebody.Contains(w[i].Text) && !Self.Contains(w[i].Text);
}
