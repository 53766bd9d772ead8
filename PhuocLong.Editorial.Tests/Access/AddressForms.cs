namespace PhuocLong.Editorial.Tests.Access;

/// <summary>
/// What pages take by themselves, without a circuit: every form there is, and where it is sent. A page answers POST wherever it
/// answers GET, so a page that is not here must take none.
/// </summary>
internal static class AddressForms
{
    /// <summary>By the component that reads the form, and the form's name where the component has several.</summary>
    public static readonly Dictionary<string, string> All = new()
    {
        ["SignInPage"] = "SignInTests: anybody, once the password is right",
        ["InvitationPage"] = "InvitationTests: whoever brings a link that holds",
        ["FirstRunPage"] = "FirstRunTests: whoever brings the code, as long as there is no newsroom",
        ["OwnPage name"] = "SignInTests: one's own name",
        ["OwnPage password"] = "SignInTests: one's own password",
        ["MailChoiceForm mail"] = "MailChoiceHttpTests: one's own mails",
        ["DelegationSection delegation"] = "DelegationHttpTests: one's own deputy",
    };

    /// <summary>The pages on which they stand.</summary>
    public static readonly string[] Pages = ["/tai-khoan", "/tai-khoan/dang-nhap", "/tai-khoan/loi-moi", "/tai-khoan/mo-toa-soan"];

    /// <summary>Only where the sample newsroom can be: signs in one of its people without asking for a password.</summary>
    public const string OfTheSample = "POST /tai-khoan/dang-nhap-mau";
}
