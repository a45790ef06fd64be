using System.Collections.Frozen;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>
/// Composes Latin letters with their combining marks, and strips them. String.Normalize does nothing where culture data are left out
/// (InvariantGlobalization), so the table is here; its letters are Unicode's canonical compositions.
/// </summary>
public static class Accents
{
    static readonly (char Mark, string Bases, string Composed)[] Table =
    [
        ('\u0300', "AEINOUWYaeinouwy", "ÀÈÌǸÒÙẀỲàèìǹòùẁỳ"),
        ('\u0301', "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyz", "ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýź"),
        ('\u0302', "ACEGHIJOSUWYZaceghijosuwyz", "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑ"),
        ('\u0303', "AEINOUVYaeinouvy", "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹ"),
        ('\u0304', "AEGIOUYaegiouy", "ĀĒḠĪŌŪȲāēḡīōūȳ"),
        ('\u0306', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ('\u0307', "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyz", "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏż"),
        ('\u0308', "AEHIOUWXYaehiotuwxy", "ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿ"),
        ('\u030a', "AUauwy", "ÅŮåůẘẙ"),
        ('\u030b', "OUou", "ŐŰőű"),
        ('\u030c', "ACDEGHIKLNORSTUZacdeghijklnorstuz", "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔž"),
        ('\u0323', "ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyz", "ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓ"),
        ('\u0326', "STst", "ȘȚșț"),
        ('\u0327', "CDEGHKLNRSTcdeghklnrst", "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"),
        ('\u0328', "AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),
    ];

    static readonly FrozenDictionary<(char, char), char> Composed = Table
        .SelectMany(row => row.Bases.Select((letter, i) => KeyValuePair.Create((letter, row.Mark), row.Composed[i])))
        .ToFrozenDictionary();

    static readonly FrozenDictionary<char, string> Plain = Table
        .SelectMany(row => row.Bases.Select((letter, i) => KeyValuePair.Create(row.Composed[i], letter.ToString())))
        .Concat(
        [
            KeyValuePair.Create('ß', "ss"), KeyValuePair.Create('ø', "o"), KeyValuePair.Create('ł', "l"), KeyValuePair.Create('đ', "d"),
            KeyValuePair.Create('æ', "ae"), KeyValuePair.Create('œ', "oe"), KeyValuePair.Create('ı', "i"), KeyValuePair.Create('ð', "d"),
            KeyValuePair.Create('þ', "th"),
        ])
        .ToFrozenDictionary();

    internal static char? Compose(char letter, char mark) =>
        Composed.TryGetValue((letter, mark), out var composed) ? composed : null;

    /// <summary>Lower case, without accents: "José" and "jose" become the same.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var lower = char.ToLowerInvariant(letter);
            if (Plain.TryGetValue(lower, out var plain))
            {
                folded.Append(plain);
            }
            else if (char.GetUnicodeCategory(lower) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                folded.Append(lower);
            }
        }

        return folded.ToString();
    }
}
