using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace PhuocLong.Editorial.Shell;

/// <summary>MudBlazor's own texts in Vietnamese; a text it adds later stays English until it is translated.</summary>
public sealed class VietnameseMud : MudLocalizer
{
    private static readonly ResourceManager Texts = new("PhuocLong.Editorial.Shell.MudWords", typeof(VietnameseMud).Assembly);

    public override LocalizedString this[string key] =>
        Texts.GetString(key, CultureInfo.CurrentUICulture) is { } text ? new(key, text) : new(key, key, resourceNotFound: true);
}
